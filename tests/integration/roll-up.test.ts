import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { db as prisma } from "@/lib/db/client"
import { verify } from "@/lib/roll-up/verify"
import { tryRandomCases } from "../factories/random-cases"
import { expectLaws } from "../factories/roll-up-laws"
import {
  clearWorld,
  openWorld,
  performStep,
  stepArbitrary,
  totalStepArbitrary,
  worldYears,
} from "../factories/roll-up-world"

const url = process.env.DATABASE_URL ?? ""
const db = new pg.Client({ connectionString: url })
beforeAll(() => db.connect())
afterAll(() => db.end())

const refusals = [
  "unit_placement_no_cycle",
  "unit_placement_parent_exists",
  "unit_placement_kept",
  "unit_placement_not_self",
  "unit_placement_heir",
  "roll_up_unit_placed",
  "commitment_once",
  "person_membership_no_overlap",
  "person_membership_unit_exists",
  "meeting_regular_once",
  "outreach_count_once",
  "unit_work_after_end",
  "stated_total_once",
  "stated_total_days",
  "stated_total_crossing",
  "stated_total_placed",
]

function isRefusal(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false
  // 23502: no path in the tree of the record's year, or in today's.
  return error.code === "23502" || refusals.includes(error.constraint ?? "")
}

test.each([
  ["moved, written, corrected, refused or rolled back, and whenever it is folded", stepArbitrary],
  ["stated as a total, with whatever in it, and wherever that goes", totalStepArbitrary],
])(
  "whatever is %s, nothing differs",
  async (_, steps) => {
    const histories = fc.array(steps, { minLength: 15, maxLength: 40, size: "max" })
    await tryRandomCases(histories, { runs: 25, seconds: 20 }, async (steps) => {
      await clearWorld(db)
      const world = await openWorld(db)
      for (const step of steps) {
        await performStep(db, world, step).catch((error: unknown) => {
          if (!isRefusal(error)) throw error
        })
        expect(await verify(prisma()), JSON.stringify(step)).toEqual([])
      }
      await expectLaws(db, await worldYears(db))
    })
  },
  60_000,
)
