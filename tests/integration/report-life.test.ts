import fc from "fast-check"
import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { createReport } from "@/lib/reports/create-report"
import { verify } from "@/lib/roll-up/verify"
import { act, actorAt } from "../factories/actors"
import { lifeArbitrary, live, type ReportModel, type ReportWorld } from "../factories/report-life"
import { newReport } from "../factories/report-periods"
import { makeUnit } from "../factories/unit-tree"

async function beginWorld(): Promise<ReportWorld> {
  const province = await makeUnit({ typeKey: "tinh-uy" })
  const commune = await makeUnit({ parentId: province.id })
  const other = await makeUnit({ parentId: province.id })
  const cells = [commune, commune, other].map((parent) => makeUnit({ parentId: parent.id, typeKey: "chi-bo" }))
  const units = (await Promise.all(cells)).map(({ id }) => id)
  const writer = await actorAt("staff", commune.id)
  const made = await act(writer, (scope) => createReport(scope, newReport("year", yearOf(today()))))
  if (!made?.ok) throw new Error("no report")
  const decider = await actorAt("staff", province.id)
  const parents = [commune.id, other.id]
  return { reportId: made.events[0]!.recordId!, writer, decider, units, parents, seen: new Map() }
}

test("whatever is clicked, and whatever happens to records, names and the tree, a report lives as its model and no submitted number changes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lifeArbitrary, { minLength: 20, maxLength: 45, size: "max" }), async (steps) => {
      await db().document.deleteMany()
      const world = await beginWorld()
      const model: ReportModel = { status: "draft", submissions: 0, corrections: 0 }
      for (const step of steps) expect(await live(world, model, step)).toEqual([])
      expect(await db().reportCorrection.count({ where: { submission: { reportId: world.reportId } } })).toBe(
        model.corrections,
      )
    }),
    { numRuns: 12, endOnFailure: true },
  )
  expect(await verify(process.env.DATABASE_URL ?? "")).toEqual([])
}, 120_000)
