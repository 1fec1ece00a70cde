import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { dueAfterMonth, parseDeadline } from "@/lib/calendar/deadline"
import { findDeadlines } from "@/lib/calendar/find-deadlines"
import { loadCalendar } from "@/lib/calendar/load-calendar"
import { db } from "@/lib/db/client"
import { actorAt, asActor } from "../factories/actors"
import { saveDeadlines } from "../factories/settings"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
const year = 2026

const set = (actor: Actor, unitId: number, days: Record<string, string>) => saveDeadlines(actor, unitId, year, days)

async function dayOf(unitId: number, key: string) {
  const found = await asActor(province, (scope) => findDeadlines(scope, [unitId], year))
  const { month, day, setBy } = found.get(unitId)!.find(({ now }) => now.key === key)!.now
  return [month, day, setBy?.id ?? null]
}

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
})

describe("the calendar of a year", () => {
  test("begins with the days as installed", async () => {
    expect(await dayOf(tree.cell.id, "commitments")).toEqual([3, 31, null])
    expect(await dayOf(tree.cell.id, "meetings")).toEqual([null, 5, null])
  })

  test("is inherited from the nearest unit above, and may be set anew below", async () => {
    await set(province, tree.province.id, { commitments: "15/03/2026", meetings: "10" })
    await set(commune, tree.commune.id, { commitments: "10/3" })
    expect(await dayOf(tree.otherCell.id, "commitments")).toEqual([3, 15, tree.province.id])
    expect(await dayOf(tree.cell.id, "commitments")).toEqual([3, 10, tree.commune.id])
    expect(await dayOf(tree.cell.id, "meetings")).toEqual([null, 10, tree.province.id])
    expect(await dayOf(tree.foreignCell.id, "commitments")).toEqual([3, 31, null])
  })

  test("goes back to the unit above when a day is emptied, and the log keeps what it was", async () => {
    await set(commune, tree.commune.id, { commitments: "" })
    expect(await dayOf(tree.cell.id, "commitments")).toEqual([3, 15, tree.province.id])
    const event = await db().auditEvent.findFirstOrThrow({ where: { subject: "deadlines" }, orderBy: { id: "desc" } })
    expect(event).toMatchObject({ unitId: tree.commune.id, accountId: commune.accountId })
    expect(event.changes).toEqual({ "Nộp bản cam kết": { before: "10/03/2026", after: "15/03/2026" } })
  })

  test("has no day for reports about several years until somebody sets one; emptied it has none again", async () => {
    expect(await dayOf(tree.cell.id, "interim-report")).toEqual([null, null, null])
    expect(await set(province, tree.province.id, { "interim-report": "31/12/2026" })).toMatchObject({ ok: true })
    expect(await dayOf(tree.cell.id, "interim-report")).toEqual([12, 31, tree.province.id])
    expect(await set(province, tree.province.id, { "interim-report": "" })).toMatchObject({ ok: true })
    expect(await dayOf(tree.cell.id, "interim-report")).toEqual([null, null, null])
  })

  test("writes nothing for a day that did not change", async () => {
    const before = await db().auditEvent.count()
    expect(await set(commune, tree.commune.id, { commitments: "15/03/2026" })).toMatchObject({ ok: true, events: [] })
    expect(await db().auditEvent.count()).toBe(before)
    expect(await db().deadline.count({ where: { unitId: tree.commune.id } })).toBe(0)
  })

  test("refuses a day of another year, and one that not every month has", async () => {
    const outcome = await set(commune, tree.commune.id, { commitments: "31/03/2027", meetings: "31" })
    expect(outcome).toMatchObject({
      ok: false,
      errors: {
        "days.commitments": expect.stringContaining("năm 2026"),
        "days.meetings": expect.stringContaining("1 đến 28"),
      },
    })
  })

  test("of a unit outside the branch is neither set nor shown", async () => {
    for (const foreign of [tree.foreignCommune, tree.province, tree.otherCommune]) {
      expect(await set(commune, foreign.id, { commitments: "01/02/2026" })).toBeNull()
      expect(await asActor(commune, (scope) => loadCalendar(scope, { donVi: String(foreign.id) }))).toBeNull()
    }
  })

  test("is shown by day, with who set it", async () => {
    const data = await asActor(commune, (scope) => loadCalendar(scope, { nam: "2026" }))
    expect(data).toMatchObject({ mayChange: true, unit: { id: tree.commune.id } })
    expect(data!.deadlines.map(({ due }) => due)).toEqual([
      "2026-02-28",
      "2026-03-15",
      "2026-06-05",
      "2026-11-15",
      "2026-12-15",
      null,
      null,
      null,
      null,
    ])
  })
})

describe("days of deadlines", () => {
  test("of a month lie in the next one, also in December", () => {
    expect(dueAfterMonth({ month: null, day: 5 }, "2026-12")).toBe("2027-01-05")
    expect(dueAfterMonth({ month: null, day: 5 }, "2026-01")).toBe("2026-02-05")
  })

  test("exist", () => {
    expect(parseDeadline("29/02/2026", false, 2026)).toHaveProperty("problem")
    expect(parseDeadline("29/02", false, 2028)).toEqual({ month: 2, day: 29 })
    expect(parseDeadline("0", true, 2026)).toHaveProperty("problem")
  })
})
