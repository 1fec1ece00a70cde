import { beforeAll, expect, test } from "vitest"
import { today, yearOf } from "@/lib/format/dates"
import { loadList } from "@/lib/register/loaders"
import { conferences } from "@/lib/registers/conferences/register"
import type { FormAudiences } from "@/lib/dashboard/audiences"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"
import { actorAt, asActor } from "../factories/actors"
import { enterRecord } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
let tree: Awaited<ReturnType<typeof makeTree>>

/** A conference of a year with its attendances by audience. */
async function hold(unitId: number, form: string, [members, officials, others]: [number, number, number], of = year) {
  const staff = await actorAt("staff", tree.province.id)
  const attended = { attendedMembers: `${members}`, attendedOfficials: `${officials}`, attendedOthers: `${others}` }
  const convened = {
    convenedMembers: "",
    convenedOfficials: "",
    convenedOthers: "",
    convenedUnknown: "on",
    closedOn: "",
  }
  const points = { provincePoints: "", districtPoints: "", communePoints: "" }
  await enterRecord(staff, "conferences", unitId, { form, heldOn: `02/01/${of}`, ...points, ...convened, ...attended })
}

beforeAll(async () => {
  tree = await makeTree()
  await hold(tree.province.id, "inPerson", [10, 5, 0])
  await hold(tree.commune.id, "inPerson", [100, 20, 3])
  await hold(tree.cell.id, "inPerson", [0, 0, 7])
  await hold(tree.commune.id, "inPerson", [1000, 1000, 1000], year - 1)
})

const dashboard = async (search: Record<string, string> = {}) => {
  const leader = await actorAt("leader", tree.province.id)
  return (await asActor(leader, (scope) => loadDashboard(scope, tree.province.id, { "tu-nam": `${year}`, ...search })))!
}
const sum = (rows: FormAudiences[]) =>
  rows.reduce((all, { members, officials, others }) => all + members + officials + others, 0)

test("attendances by audience and form add up to the figure, of the branch and of the unit itself, in either view", async () => {
  for (const search of [{}, { theo: "hien-nay" }] as Record<string, string>[]) {
    const { audiences, figures } = await dashboard(search)
    expect(audiences).toEqual([{ form: "inPerson", members: 110, officials: 25, others: 10 }])
    expect(sum(audiences)).toBe(figures.branch.attendances)
  }
  const own = await dashboard({ "pham-vi": "rieng" })
  expect(own.query.own).toBe(true)
  expect(own.audiences).toEqual([{ form: "inPerson", members: 10, officials: 5, others: 0 }])
  expect(sum(own.audiences)).toBe(own.figures.own.attendances)
})

test("a sum opens the conferences of that form with the same sum", async () => {
  const leader = await actorAt("leader", tree.province.id)
  const years = { "tu-nam": `${year}`, "den-nam": `${year}` }
  const search = { "don-vi": String(tree.province.id), ...years, "chi-tieu": "attendances", form: "inPerson" }
  const list = (await asActor(leader, (scope) => loadList(scope, conferences, search)))!
  expect(list.amount).toBe(145)
})
