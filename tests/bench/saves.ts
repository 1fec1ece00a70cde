import type pg from "pg"
import { clearSaves, communeSlots, save, saveAtOnce, saveWhole, slots, type Slot, type Table } from "./commitments"
import { compare, share, SHORT_ROUNDS, type Result } from "./measure"
import type { Scale } from "./scales"
import { withClient, withClients } from "./server"

type Save = (client: pg.Client, table: Table, slot: Slot) => Promise<unknown>

const TABLE: Table = "commitment"
const PLAIN: Table = "bench.commitment"
const perRound = { 1: 600, 8: 2400, 32: 3200 } as const
type Writers = keyof typeof perRound

/** Saves per second of all writers together, folding going on; the saves are taken away afterwards. */
async function throughput(clients: pg.Client[], table: Table, all: Slot[], how: Save): Promise<number> {
  const { perSecond } = await share(clients, all, (client, slot) => how(client, table, slot))
  await clearSaves(clients[0]!)
  return perSecond
}

async function againstPlain(
  url: string,
  scale: Scale,
  writers: Writers,
  name: string,
  limit: number,
  how: Save,
): Promise<Result> {
  const all = slots(scale, perRound[writers])
  return withClients(url, writers, async (clients) => {
    const { ratio, a, b } = await compare(
      () => throughput(clients, TABLE, all, how),
      () => throughput(clients, PLAIN, all, how),
    )
    return { name, ratio, limit, better: "higher", slack: true, note: `${a.toFixed(0)}/s ÷ ${b.toFixed(0)}/s` }
  })
}

/** Throughput of saves against bare inserts into the same table without triggers, and of one commune against all. */
export async function measureSaves(url: string, scale: Scale): Promise<Result[]> {
  return [
    await againstPlain(url, scale, 1, "save ÷ bare insert, 1 writer", 0.8, save),
    await againstPlain(url, scale, 8, "save ÷ bare insert, 8 writers", 0.55, save),
    await againstPlain(url, scale, 32, "save ÷ bare insert, 32 writers", 0.55, save),
    await againstPlain(url, scale, 8, "full save with audit ÷ the same plain, 8 writers", 0.7, saveWhole),
    await oneCommune(url, scale),
    await besideImport(url, scale),
  ]
}

async function oneCommune(url: string, scale: Scale): Promise<Result> {
  const together = communeSlots(scale)
  return withClients(url, 32, async (clients) => {
    const { ratio, a, b } = await compare(
      () => throughput(clients, TABLE, together, save),
      () => throughput(clients, TABLE, slots(scale, together.length), save),
      SHORT_ROUNDS,
    )
    const name = "one commune ÷ spread over all, 32 writers"
    return { name, ratio, limit: 0.9, better: "higher", note: `${a.toFixed(0)}/s ÷ ${b.toFixed(0)}/s` }
  })
}

/** The slowest save of eight writers while another transaction holds 10,000 imported rows open, against the slowest without. */
async function besideImport(url: string, scale: Scale): Promise<Result> {
  const imported = slots(scale, Math.min(10_000, scale.people / 2))
  const all = slots(scale, perRound[8], imported.length)
  return withClients(url, 8, async (clients) => {
    const slowest = async () => {
      const { latencies } = await share(clients, all, (client, slot) => save(client, TABLE, slot))
      await clearSaves(clients[0]!)
      return Math.max(...latencies)
    }
    const whileOpen = () =>
      withClient(url, async (importer) => {
        await importer.query("BEGIN")
        const importing = saveAtOnce(importer, TABLE, imported)
        const worst = await share(clients, all, (client, slot) => save(client, TABLE, slot))
        await importing
        await importer.query("ROLLBACK")
        await clearSaves(clients[0]!)
        return Math.max(...worst.latencies)
      })
    const { ratio, a, b } = await compare(whileOpen, slowest)
    const name = "worst save beside an open 10,000-row import ÷ without"
    return { name, ratio, limit: 5, better: "lower", note: `${a.toFixed(0)} ms ÷ ${b.toFixed(0)} ms` }
  })
}
