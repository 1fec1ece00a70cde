import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { Scope } from "@/lib/access/scope"
import { loadAccounts } from "@/lib/accounts/loaders"
import { NotUnderstood } from "@/lib/format/asked"
import { loadAudit } from "@/lib/audit-log/load-audit"
import { loadCalendar } from "@/lib/calendar/load-calendar"
import { findCascadeSubject } from "@/lib/cascade/load-cascade"
import { loadCompleteness } from "@/lib/completeness/load-completeness"
import { dashboardWorkbook } from "@/lib/dashboard/dashboard-workbook"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"
import { loadReconciliation } from "@/lib/dashboard/two-views/load-reconciliation"
import { loadRequests } from "@/lib/privacy/load-requests"
import { exportList } from "@/lib/register/export/export-list"
import { parseListQuery } from "@/lib/register/list-query"
import { loadList } from "@/lib/register/loaders"
import { registers } from "@/lib/registers/registry"
import { loadBoard } from "@/lib/reports/load-board"
import { loadNewReport } from "@/lib/reports/load-new"
import { loadOfficial } from "@/lib/reports/load-official"
import { loadUnit, loadUnits } from "@/lib/units/loaders"
import { actorAt, asActor } from "../factories/actors"
import { enterEveryRegister } from "../factories/every-register"
import { makeTree } from "../factories/unit-tree"

type Search = Record<string, string>

/** A condition told by its name in the address, which nobody sees on the screen. */
const rawName = /“[a-z][A-Za-z-]*[:=]/

let staff: Actor
let unitId: number
let own: string

beforeAll(async () => {
  const tree = await makeTree()
  await enterEveryRegister(await actorAt("cell", tree.cell.id), 2026)
  staff = await actorAt("staff", tree.province.id)
  unitId = tree.province.id
  own = String(unitId)
})

const senseless: Search[] = [
  { "don-vi": "99999999999" },
  { "don-vi": "abc" },
  { "don-vi": "-1" },
  { "tu-nam": "0" },
  { "den-nam": "20266" },
  { "tu-nam": "2026", "den-nam": "nay" },
  { "chi-tieu": "khong-co" },
  { "pham-vi": "tat-ca" },
  { theo: "ngay-mai" },
  { "can-xem-lai": "1" },
]

test.each(registers.map((register) => [register.key, register] as const))(
  "the list of %s: a condition that makes no sense shows nothing, says so, and exports nothing",
  async (_, register) => {
    const filters = register.list.filters.map(({ name }): Search => ({ [name]: "khong-co" }))
    for (const search of [...senseless, ...filters]) {
      const list = await asActor(staff, (scope) => loadList(scope, register, search))
      expect(list, JSON.stringify(search)).toMatchObject({ total: 0, rows: [] })
      const said = list!.query.problems.join()
      expect(said, JSON.stringify(search)).toContain(Object.values(search).at(-1))
      expect(said).not.toMatch(rawName)
      const file = await asActor(staff, (scope) => exportList(scope, register, parseListQuery(search, register.list)))
      expect(file).toEqual({ refusal: list!.query.problems.join(" ") })
    }
    const all = await asActor(staff, (scope) => loadList(scope, register, { "tu-nam": "2000", "den-nam": "2100" }))
    expect(all!.query.problems).toEqual([])
    expect(all!.total).toBeGreaterThan(0)
  },
)

test("the records behind a figure are not looked for in another register's list", async () => {
  const documents = registers.find(({ key }) => key === "documents")!
  const list = await asActor(staff, (scope) => loadList(scope, documents, { "chi-tieu": "models" }))
  expect(list!.total).toBe(0)
  expect(list!.query.problems).toHaveLength(1)
})

const pages: [string, (scope: Scope, search: Search) => Promise<unknown>, Search[]][] = [
  [
    "dashboard",
    (scope, search) => loadDashboard(scope, unitId, search),
    [
      { "tu-nam": "99999999999" },
      { "chi-tieu": "x" },
      { theo: "x" },
      { "pham-vi": "x" },
      { "tu-nam": "2001", "den-nam": "2026" },
    ],
  ],
  ["dashboard as a file", (scope, search) => dashboardWorkbook(scope, own, search), [{ "den-nam": "2101" }]],
  ["both views", (scope, search) => loadReconciliation(scope, own, search), [{ "tu-nam": "1" }]],
  ["official numbers", (scope, search) => loadOfficial(scope, own, search), [{ "tu-nam": "1" }, { loai: "x" }]],
  ["calendar", loadCalendar, [{ nam: "x" }, { nam: "1899" }, { donVi: "99999999999" }, { donViMa: "khong-co" }]],
  ["progress", loadCompleteness, [{ nam: "x" }, { "don-vi": "99999999999" }, { ky: "t13" }, { so: "x" }]],
  [
    "audit log",
    loadAudit,
    [
      { tu: "32/01/2026" },
      { den: "x" },
      { viec: "x" },
      { muc: "x" },
      { "ban-ghi": "99999999999" },
      { truoc: "x" },
      { donVi: "99999999999" },
    ],
  ],
  ["accounts", loadAccounts, [{ vaiTro: "x" }, { donVi: "99999999999" }]],
  ["units", loadUnits, [{ ngay: "x" }]],
  ["a unit", (scope, search) => loadUnit(scope, own, search), [{ ngay: "2026" }, { muc: "x" }]],
  ["reports", loadBoard, [{ loai: "x" }, { "tu-nam": "x" }, { donVi: "x" }]],
  ["a new report", loadNewReport, [{ loai: "x" }, { "den-nam": "99999999999" }]],
  ["requests", loadRequests, [{ xem: "x" }]],
  ["cascade", (scope, search) => findCascadeSubject(scope, "1", search), [{ "don-vi": "99999999999" }, { xem: "x" }]],
]

test.each(pages)("%s: nothing is shown but what makes no sense", async (_, load, searches) => {
  await asActor(staff, (scope) => load(scope, {}))
  for (const search of searches) {
    const failed = await asActor(staff, (scope) => load(scope, search)).catch((error: unknown) => error)
    expect(failed, JSON.stringify(search)).toBeInstanceOf(NotUnderstood)
    expect((failed as NotUnderstood).problems.join()).not.toMatch(rawName)
  }
})
