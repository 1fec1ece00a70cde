import type pg from "pg"
import { verify } from "@/lib/roll-up/verify"
import { moveUnit, transaction } from "../factories/units"
import { clearSaves, save, slots, type Slot } from "./commitments"
import { whileFolding } from "./fold"
import { share, timed, type Result } from "./measure"
import { unitIds, type Scale } from "./scales"
import { killServer, startServer, withClient, withClients } from "./server"

const codeOf = (error: unknown) => (error as { code?: string }).code

/** Two saves in one transaction, sixteen writers: how many were ended as a deadlock. */
export async function measureDeadlocks(url: string, scale: Scale): Promise<Result> {
  const all = slots(scale, 6000)
  const pairs = all.slice(0, 3000).map((slot, n): [Slot, Slot] => [slot, all[all.length - 1 - n]!])
  let deadlocks = 0
  await withClients(url, 16, async (clients) => {
    await share(clients, pairs, async (client, [first, second]) => {
      try {
        await transaction(client, async () => {
          await save(client, "commitment", first)
          await save(client, "commitment", second)
        })
      } catch (error) {
        if (codeOf(error) !== "40P01") throw error
        deadlocks++
      }
    })
    await clearSaves(clients[0]!)
  })
  return { name: "deadlocks of two saves in one transaction, 16 writers", ratio: deadlocks, limit: 0, better: "lower" }
}

/** Moves cells and communes about, one transaction each; returns the longest a move took. */
async function moveAbout(client: pg.Client, scale: Scale, moves: number): Promise<number> {
  const id = unitIds(scale)
  let longest = 0
  for (let n = 0; n < moves; n++) {
    const commune = n % 4 === 3
    const unit = commune ? id.firstCommune + n : id.firstCell + n * 13
    const parent = commune ? id.firstDistrict + (n % scale.districts) : id.firstCommune + ((n * 17) % scale.communes)
    longest = Math.max(
      longest,
      await timed(() => transaction(client, () => moveUnit(client, unit, parent, -(n % 500)))),
    )
  }
  return longest
}

/** Writers of which every fifth rolls back, a mover, the fold; then the server is killed in the middle of more saves. */
async function disturb(url: string, scale: Scale): Promise<string> {
  const all = slots(scale, 6000)
  return whileFolding(url, () =>
    withClients(url, 9, async ([mover, ...writers]) => {
      const moving = moveAbout(mover!, scale, 12)
      const { latencies } = await share(writers, all.slice(0, 3000), (client, slot) =>
        transaction(client, () => save(client, "commitment", slot), slot.person % 5 !== 0),
      )
      const longestMove = await moving
      const saving = share(writers, all.slice(3000), (client, slot) => save(client, "commitment", slot)).catch(
        () => undefined,
      )
      await new Promise((resolve) => setTimeout(resolve, 400))
      await killServer(url)
      await saving
      return `longest move ${longestMove.toFixed(0)} ms, longest save ${Math.max(...latencies).toFixed(0)} ms`
    }),
  )
}

/** Load, rollbacks, moves and a killed server: the differences verify finds afterwards. Returns the restarted server too. */
export async function measureSoundness(url: string, scale: Scale) {
  const disturbed = await disturb(url, scale)
  const server = await startServer()
  let differences = 0
  const took = await timed(async () => {
    differences = (await verify(server.url)).length
  })
  await withClient(server.url, clearSaves)
  const name = "differences after load, rollbacks, moves, kill -9"
  const note = `${disturbed}, verify ${(took / 1000).toFixed(1)} s`
  const result: Result = { name, ratio: differences, limit: 0, better: "lower", note }
  return { server, result }
}
