import { beforeAll, describe, expect, test } from "vitest"
import { passwordFits } from "@/lib/sign-in/password"
import { openSession } from "@/lib/sign-in/sign-in"
import { setLocked } from "@/lib/accounts/account-rules"
import { findDeadlines } from "@/lib/calendar/find-deadlines"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { act, actorAt, asActor } from "../factories/actors"
import { fromDbDate } from "@/lib/db/days"
import { verify } from "@/lib/roll-up/verify"
import { rootCode } from "@/prisma/sample/unit-tree"
import { isEmpty, loadSampleData, sampleAccounts } from "@/prisma/seed"

interface Sums {
  models: number
  exemplars: number
  collectives: number
  persons: number
}

const threeYears = [2016, 2017, 2018, 2019]
const everyYear = Array.from({ length: 11 }, (_, index) => 2016 + index)

async function sums(code: string, restated: boolean): Promise<Sums> {
  const [row] = await db().$queryRaw<Sums[]>`
    SELECT sum(f.models)::int AS models, sum(f.exemplars)::int AS exemplars,
      sum(f.exemplar_collectives)::int AS collectives, sum(f.exemplar_persons)::int AS persons
    FROM unit u, roll_up.branch_figures(u.id, ${threeYears}::int[], ${restated}) f WHERE u.code = ${code}`
  return row!
}

/** Parents whose own figures and children's do not add up to their branch, in any year. */
function unbalanced(restated: boolean) {
  return db().$queryRaw`
    SELECT p.unit_id, p.year FROM (
      SELECT DISTINCT n.parent_id AS unit_id, y AS year FROM unnest(${everyYear}::int[]) y
      JOIN roll_up.tree_node n ON n.tree = CASE WHEN ${restated} THEN 0 ELSE y END AND n.parent_id IS NOT NULL
    ) p
    CROSS JOIN LATERAL roll_up.branch_figures(p.unit_id, ARRAY[p.year], ${restated}) b
    CROSS JOIN LATERAL roll_up.own_figures(p.unit_id, ARRAY[p.year]) o
    CROSS JOIN LATERAL (
      SELECT sum(c.models) AS models, sum(c.exemplars) AS exemplars, sum(c.documents) AS documents,
        sum(c.commitments) AS commitments, sum(c.commitments_due) AS due
      FROM roll_up.children_figures(p.unit_id, ARRAY[p.year], ${restated}) c
    ) c
    WHERE (b.models, b.exemplars, b.documents, b.commitments, b.commitments_due) IS DISTINCT FROM
      (o.models + c.models, o.exemplars + c.exemplars, o.documents + c.documents, o.commitments + c.commitments, o.commitments_due + c.due)`
}

const documentsOf = (code: string) =>
  db().document.findMany({
    where: { unit: { code } },
    include: { links: { include: { to: true } } },
  })

describe("sample data", () => {
  beforeAll(async () => {
    const interrupted = loadSampleData(() => {
      throw new Error("interrupted")
    })
    await expect(interrupted).rejects.toThrow("interrupted")
    expect(await isEmpty()).toBe(true)
    await loadSampleData(() => undefined)
  }, 240_000)

  test("is loaded once", async () => {
    expect(await isEmpty()).toBe(false)
    const before = await db().unit.count()
    await loadSampleData(() => undefined)
    expect(await db().unit.count()).toBe(before)
    expect(await db().auditEvent.count({ where: { action: "sample.load" } })).toBe(1)
  })

  test("shows Kon Tum's published totals of 2016-2019", async () => {
    const published = { models: 199, exemplars: 236, collectives: 102, persons: 134 }
    expect(await sums("T62", false)).toEqual(published)
  })

  test("restates Quảng Ngãi with Kon Tum in it", async () => {
    const [konTum, quangNgai, merged] = await Promise.all([sums("T62", false), sums("T51", false), sums("T51", true)])
    expect(merged.models).toBe(konTum.models + quangNgai.models)
    expect(merged.exemplars).toBe(konTum.exemplars + quangNgai.exemplars)
  })

  test("adds up from the children to the parent in every year, as it stood and restated", async () => {
    expect(await unbalanced(false)).toEqual([])
    expect(await unbalanced(true)).toEqual([])
  })

  test("keeps the real communes of before and after the merger apart", async () => {
    const names = await db().$queryRaw<{ code: string; name: string }[]>`
      SELECT u.code, unit_name_on(u.id, '2026-01-01') AS name FROM unit u
      WHERE u.code IN ('H615', 'M23512', 'X23512', 'X23512-CB01') ORDER BY u.code`
    expect(names).toEqual([
      { code: "H615", name: "Huyện ủy Đắk Hà" },
      { code: "M23512", name: "Đảng ủy xã Đăk Mar" },
      { code: "X23512", name: "Đảng ủy xã Đăk Mar" },
      { code: "X23512-CB01", name: "Chi bộ thôn 1 Đăk Mar" },
    ])
    expect(await db().unit.count({ where: { code: { startsWith: "M" } } })).toBe(96)
  })

  test("tells the reform, a merger of cells and a new name as events, all of them sample data", async () => {
    const events = await db().unitEvent.findMany({ orderBy: { id: "asc" }, include: { successions: true } })
    expect(events.map(({ kind, decision, effectiveOn }) => [kind, decision, fromDbDate(effectiveOn)])).toEqual([
      ["reform", "202/2025/QH15", "2025-07-01"],
      ["merge", "15-QĐ/ĐU", "2026-06-15"],
      ["rename", "120-QĐ/TU", "2026-08-01"],
    ])
    expect(events.every(({ note }) => note.startsWith("Dữ liệu mẫu"))).toBe(true)
    expect(events[0]!.successions.filter(({ extent }) => extent === "part")).toHaveLength(2)
  })

  test("places every old commune and its cells below the new one that took it over", async () => {
    const heirs = await db().$queryRaw`
      SELECT u.code, above.code AS parent FROM roll_up.tree_node n JOIN unit u ON u.id = n.unit_id JOIN unit above ON above.id = n.parent_id
      WHERE n.tree = 0 AND u.code IN ('T62', 'H615', 'H536', 'X23512', 'X23512-CB01', 'X21142', 'X21142-CB01', 'X23506-CB03') ORDER BY u.code`
    expect(heirs).toEqual([
      { code: "H536", parent: "M21548" },
      { code: "H615", parent: "T51" },
      { code: "T62", parent: "T51" },
      { code: "X21142", parent: "T51" },
      { code: "X21142-CB01", parent: "M21136" },
      { code: "X23506-CB03", parent: "X23506-CB01" },
      { code: "X23512", parent: "M23512" },
      { code: "X23512-CB01", parent: "M23512" },
    ])
  })

  test("leaves nothing that verify would find", async () => {
    expect(await verify(db())).toEqual([])
  })

  test("holds the documents and what they carry out", async () => {
    const documents = await documentsOf("T62")
    const issued = documents.filter((document) => document.issuerName === null).map((document) => document.symbol)
    const published = ["24", "31", "52", "82"].map((number) => `${number}-KH/TU`)
    const board = ["27-KH/BTGTU", "15-HD/BTGTU", "21-HD/BTGTU", "24-HD/BTGTU"]
    expect(issued).toEqual(expect.arrayContaining([...published, ...board]))
    const plan = documents.find((document) => document.symbol === "24-KH/TU")
    expect(plan?.links.map((link) => link.to.symbol)).toContain("05-CT/TW")
    expect((await documentsOf("T51")).map((document) => document.symbol)).toContain("07-CT/TW")
  })

  test("gives every cell one head and every person at most one commitment a year", async () => {
    const heads = await db().$queryRaw<{ most: number; least: number }[]>`
      SELECT max(heads)::int AS most, min(heads)::int AS least FROM (
        SELECT count(*) FILTER (WHERE p.is_head) AS heads
        FROM person p JOIN person_membership m ON m.person_id = p.id AND m.valid_to IS NULL GROUP BY m.unit_id) cells`
    expect(heads).toEqual([{ most: 1, least: 1 }])
    const years = await db().commitment.groupBy({ by: ["year"], _count: true, orderBy: { year: "asc" } })
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026])
  })

  test("lets the sample accounts sign in at the units they name", async () => {
    for (const { username, password, role, unit } of sampleAccounts) {
      const account = await db().account.findUniqueOrThrow({
        where: { username },
        include: { roles: { include: { unit: { include: { names: true } } } } },
      })
      expect(account).toMatchObject({ isSample: true, mustChangePassword: false })
      expect(account.roles.map((held) => [held.role, held.unit.names[0]?.name])).toContainEqual([role, unit])
      expect(await passwordFits(account.passwordHash, password)).toBe(true)
    }
  })

  test("shows deadlines of units that set their own, and of units that inherit them", async () => {
    const year = yearOf(today())
    const cells = ["X23512-CB01", "X23512-CB02"]
    const [inherits, own] = await Promise.all(cells.map((code) => db().unit.findUniqueOrThrow({ where: { code } })))
    const actor = await actorAt("staff", inherits!.id)
    const calendar = await asActor(actor, (scope) => findDeadlines(scope, [inherits!.id, own!.id], year))
    const dayOf = (unitId: number, kind: string) => calendar.get(unitId)?.find(({ now }) => now.key === kind)?.now
    expect(dayOf(inherits!.id, "commitments")).toMatchObject({
      month: 3,
      day: 15,
      setBy: { name: "Đảng ủy xã Đăk Mar" },
    })
    expect(dayOf(own!.id, "commitments")).toMatchObject({ month: 2, day: 28, setBy: { id: own!.id } })
    expect(dayOf(own!.id, "half-year-report")).toMatchObject({
      month: 5,
      day: 31,
      setBy: { name: "Tỉnh ủy Quảng Ngãi" },
    })
    expect(dayOf(own!.id, "plans")).toMatchObject({ setBy: null })
  })

  test("has something to show in the cell of the sample account", async () => {
    const here = { where: { unit: { code: "X23512-CB01" } } }
    expect(await db().practiceModel.count(here)).toBeGreaterThan(0)
    expect(await db().exemplar.count(here)).toBeGreaterThan(0)
    expect(await db().commitment.count(here)).toBeGreaterThan(10)
  })

  test("lets nobody in by the known password once another administrator has locked its accounts", async () => {
    const root = await db().unit.findUniqueOrThrow({ where: { code: rootCode } })
    const admin = await actorAt("admin", root.id)
    for (const { id, version } of await db().account.findMany({ where: { isSample: true } })) {
      expect(await act(admin, (scope) => setLocked(scope, { id, version }, true))).toMatchObject({ ok: true })
    }
    for (const { username, password } of sampleAccounts) {
      const opened = await openSession(username, password, { address: username, device: "" })
      expect(opened).toMatchObject({ ok: false })
    }
  })
})
