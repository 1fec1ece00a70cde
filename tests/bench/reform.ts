import type pg from "pg"
import { db } from "@/lib/db/client"
import { branchesByCode } from "../factories/country-figures"
import { verify } from "@/lib/roll-up/verify"
import { compilePlan } from "@/lib/units/reorganise/compile-plan"
import { actorAt, asActor } from "../factories/actors"
import { readAdminUnits } from "../factories/admin-units"
import { codes, insertCountry, oldCountry } from "../factories/country"
import { insertRecords, randomRecords, recordYears } from "../factories/country-records"
import { reformWorkbook, uploadReform, wishOf } from "../factories/country-reform"
import { addDocument } from "../factories/records"
import { carryOut } from "../factories/reorganisations"
import { timed, type Result } from "./measure"
import { withClient } from "./server"

/** Cells of a commune: the nation as the test of the reform has it. */
const CELLS = 3

/** Does one thing again and again, each on the heels of the one before, until told to stop; the longest it ever took. */
function again(url: string, turn: (client: pg.Client, n: number) => Promise<unknown>) {
  let over = false
  let longest = 0
  const done = withClient(url, async (client) => {
    for (let n = 0; !over; n++) longest = Math.max(longest, await timed(() => turn(client, n)))
  })
  return {
    stop: async () => {
      over = true
      await done
      return longest
    },
  }
}

/** The dashboards that people read meanwhile: nation, provinces, communes, as they stood and restated. */
function readDashboard(client: pg.Client, unitCodes: string[], n: number): Promise<unknown> {
  return branchesByCode(client, [unitCodes[(n * 7919) % unitCodes.length]!], recordYears, n % 2 === 0)
}

/** How long a reader and a writer wait for each other's sake alone: the same second without any reform. */
async function undisturbed(url: string, unitCodes: string[], cell: number) {
  const reader = again(url, (client, n) => readDashboard(client, unitCodes, n))
  const writer = again(url, (client) => addDocument(client, cell, -1))
  await new Promise((resolve) => setTimeout(resolve, 1000))
  return { read: await reader.stop(), save: await writer.stop() }
}

/** The reform of 1/7/2025 on the whole country while people read and save. */
export async function measureReform(url: string, say: (text: string) => void): Promise<Result[]> {
  process.env.DATABASE_URL = url
  const admin = readAdminUnits()
  const units = oldCountry(admin, CELLS, 1)
  const unitCodes = units.filter(({ typeKey }) => typeKey !== "chi-bo").map(({ code }) => code)
  const cell = units.at(-1)!.id
  say(`building ${units.length} units and their records`)
  await withClient(url, async (client) => {
    await insertCountry(client, units)
    await insertRecords(client, randomRecords(units, 0.17))
    await client.query("VACUUM ANALYZE")
  })
  const actor = await actorAt("admin", units.find(({ code }) => code === codes.root)!.id)
  const wish = await wishOf(actor, await uploadReform(actor, await reformWorkbook(admin)))
  say("compiling")
  const compiled = await timed(() => asActor(actor, (scope) => compilePlan(scope, wish)))
  const usual = await undisturbed(url, unitCodes, cell)
  say("the reform")
  const reader = again(url, (client, n) => readDashboard(client, unitCodes, n))
  const writer = again(url, (client) => addDocument(client, cell, -1))
  let problems: string[] = []
  const whole = await timed(async () => {
    problems = (await carryOut(actor, "reform", wish)).problems
  })
  const [read, save] = [await reader.stop(), await writer.stop()]
  if (problems.length > 0) throw new Error(problems[0])
  say("verify")
  const differences = (await verify(db())).length
  await db().$disconnect()
  const seconds = (ms: number) => ms / 1000
  const without = (ms: number) => `${ms.toFixed(0)} ms without a reform`
  return [
    { name: "compiling the reform, s", ratio: seconds(compiled) },
    { name: "the whole reform, its transaction, s", ratio: seconds(whole), note: `${units.length} units` },
    {
      name: "writers stalled: the longest save, s",
      ratio: seconds(save),
      limit: 13,
      better: "lower",
      slack: true,
      note: without(usual.save),
    },
    {
      name: "readers: the longest dashboard read, s",
      ratio: seconds(read),
      limit: 1,
      better: "lower",
      note: without(usual.read),
    },
    { name: "differences after the reform", ratio: differences, limit: 0, better: "lower" },
  ]
}
