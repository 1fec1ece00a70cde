import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { formatDate, today } from "@/lib/format/dates"
import { copyPlan } from "@/lib/registers/plans/copy-plan"
import { loadPlan } from "@/lib/registers/plans/load-plan"
import { recordProgress } from "@/lib/registers/plans/record-progress"
import { plans } from "@/lib/registers/plans/register"
import { registerByKey } from "@/lib/registers/registry"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor

const year = today().slice(0, 4)
const task = { kind: "key", duty: "", owner: "", deadline: "", doneOn: "", evidence: "" }
const three = ["Việc một", "Việc hai", "Việc ba"].map((content) => ({ ...task, content }))

async function makePlan(overrides: RawValues = {}): Promise<number> {
  const values = await recordValues.plans(tree.commune.id, { year, tasks: three, targets: [], ...overrides })
  const made = await act(staff, (scope) => plans.create(scope, values))
  if (!made?.ok) throw new Error(JSON.stringify(made))
  return made.events[0]!.recordId!
}

const page = async (id: number) => (await asActor(staff, (scope) => loadPlan(scope, String(id))))!
const tell = (id: number, taskId: number, text: string, done = false, on = today()) =>
  act(staff, (scope) => recordProgress(scope, { id, taskId, on, text, done }))

async function edit(id: number, tasks: RawValues[], by = staff) {
  const record = (await asActor(by, (scope) => plans.find(scope, id)))!
  return act(by, (scope) => plans.update(scope, id, record.version, { ...record.values, tasks }))
}

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
})

describe("the progress of a task", () => {
  test("is a list of notes that only grows, and makes the state", async () => {
    const id = await makePlan()
    const [first, second] = (await page(id)).tasks
    expect(await tell(id, first!.id, "Đã họp", false, "2026-01-05")).toMatchObject({ ok: true })
    await tell(id, first!.id, "Đã giao việc")
    await tell(id, second!.id, "Biên bản nghiệm thu", true)
    const { tasks } = await page(id)
    expect(tasks.map(({ state }) => state)).toEqual(["underWay", "done", "notBegun"])
    expect(tasks[0]!.notes).toEqual([
      { on: "2026-01-05", who: "Người thử", text: "Đã họp" },
      { on: today(), who: "Người thử", text: "Đã giao việc" },
    ])
    expect(tasks[1]).toMatchObject({ doneOn: today(), evidence: "Biên bản nghiệm thu" })
    await expect(db().planTaskNote.updateMany({ data: { text: "Khác" } })).rejects.toThrow("never changed")
    await expect(db().planTaskNote.deleteMany({})).rejects.toThrow("never changed")
  })

  test("is overdue past its deadline until it is done", async () => {
    const id = await makePlan({ tasks: [{ ...task, content: "Muộn", deadline: "01/01/2026" }] })
    const [late] = (await page(id)).tasks
    await tell(id, late!.id, "Đang làm")
    expect((await page(id)).tasks[0]!.state).toBe("overdue")
    await tell(id, late!.id, "Đã nghiệm thu", true)
    expect((await page(id)).tasks[0]!.state).toBe("done")
    expect(await tell(id, late!.id, "Lần nữa", true)).toMatchObject({ ok: false })
  })

  test("was not closed on a day that has not come; a deadline may lie ahead", async () => {
    const id = await makePlan()
    const ahead = { ...three[0]!, deadline: "01/12/2099" }
    const refused = await edit(id, [{ ...ahead, doneOn: "01/12/2099", evidence: "Biên bản" }])
    expect(refused?.ok ? {} : refused?.errors).toEqual({
      "record.tasks.0.doneOn": "Ngày này ở tương lai. Hãy nhập hôm nay hoặc ngày đã qua.",
    })
    expect(await edit(id, [ahead])).toMatchObject({ ok: true })
  })

  test("stays with its task when others are taken out or changed", async () => {
    const id = await makePlan()
    const last = (await page(id)).tasks[2]!
    await tell(id, last.id, "Đã làm nửa")
    expect(
      await edit(id, [three[0]!, { ...three[1]!, content: "" }, { ...three[2]!, content: "Việc ba, sửa" }]),
    ).toMatchObject({ ok: true })
    const { tasks } = await page(id)
    expect(tasks.map(({ content, notes }) => [content, notes.length])).toEqual([
      ["Việc một", 0],
      ["Việc ba, sửa", 1],
    ])
    expect(tasks[1]!.id).toBe(last.id)
  })

  test("keeps a task that something was told of in the plan", async () => {
    const id = await makePlan()
    await tell(id, (await page(id)).tasks[1]!.id, "Đã làm")
    const refused = await edit(id, [three[0]!, { ...three[1]!, content: "" }, three[2]!])
    expect(refused).toMatchObject({ ok: false })
    expect(refused?.ok ? "" : refused?.errors?.["record.tasks"]).toContain("“Việc hai” đã có ghi chép tiến độ")
    expect((await page(id)).tasks).toHaveLength(3)
  })

  test("keeps a task that was closed with its evidence, unless closing it was a mistake", async () => {
    const closed = { ...three[1]!, doneOn: "05/01/2026", evidence: "Biên bản nghiệm thu" }
    const id = await makePlan({ tasks: [three[0]!, closed, three[2]!] })
    const writtenOver = { ...three[1]!, content: "Việc khác" }
    for (const second of [{ ...three[1]!, content: "" }, writtenOver]) {
      const refused = await edit(id, [three[0]!, second, three[2]!])
      expect(refused?.ok ? "" : refused?.errors?.["record.tasks"]).toContain("“Việc hai” đã ghi xong, có minh chứng")
      expect((await page(id)).tasks[1]).toMatchObject({ doneOn: "2026-01-05", evidence: "Biên bản nghiệm thu" })
    }
    expect(await edit(id, [three[2]!, { ...closed, content: "Việc hai, sửa" }])).toMatchObject({ ok: true })
    expect(await edit(id, [three[2]!, { ...closed, content: "Việc hai, sửa", doneOn: "" }])).toMatchObject({ ok: true })
    expect(await edit(id, [three[2]!])).toMatchObject({ ok: true })
  })

  test("is nobody's to tell outside the branch, nor of another plan", async () => {
    const [id, other] = [await makePlan(), await makePlan()]
    const [first] = (await page(id)).tasks
    const foreign = await actorAt("staff", tree.foreignProvince.id)
    const input = { id, taskId: first!.id, on: today(), text: "x", done: false }
    expect(await act(foreign, (scope) => recordProgress(scope, input))).toBeNull()
    expect(await tell(other, first!.id, "x")).toBeNull()
    expect((await page(id)).tasks[0]!.notes).toEqual([])
  })

  test("tells whoever edits the plan meanwhile", async () => {
    const id = await makePlan()
    const before = (await asActor(staff, (scope) => plans.find(scope, id)))!
    await tell(id, (await page(id)).tasks[0]!.id, "Xong", true)
    const late = await act(staff, (scope) => plans.update(scope, id, before.version, before.values))
    expect(late).toMatchObject({ ok: false })
    expect(late?.ok ? undefined : late?.conflict).toBeDefined()
  })
})

describe("targets", () => {
  const targets = [{ figureKey: "models", target: "4" }]
  const models = (unitId: number) =>
    recordValues.models(unitId, {
      proposedOn: `05/01/${year}`,
      stage: "registered",
      registeredOn: `10/01/${year}`,
      startedOn: "",
      recognisedOn: "",
    })

  test("stand against the branch's figure on the plan and against the shown one on the dashboard", async () => {
    const id = await makePlan({ targets })
    for (const unitId of [tree.commune.id, tree.cell.id, tree.cell.id]) {
      const values = await models(unitId)
      await act(staff, (scope) => registerByKey("models").create(scope, values))
    }
    expect((await page(id)).targets).toMatchObject([{ achieved: 3, target: 4 }])
    const dashboard = async (search: Record<string, string>) =>
      (await asActor(staff, (scope) => loadDashboard(scope, tree.commune.id, search)))!.targets.filter(
        ({ planId }) => planId === id,
      )
    expect(await dashboard({})).toMatchObject([{ achieved: 3, target: 4 }])
    expect(await dashboard({ "pham-vi": "rieng" })).toMatchObject([{ achieved: 1, target: 4 }])
    expect(await dashboard({ "tu-nam": "2020", "den-nam": year })).toEqual([])
  })

  test("name a figure once, with a number", async () => {
    const twice = await recordValues.plans(tree.commune.id, { targets: [...targets, ...targets] })
    const refused = await act(staff, (scope) => plans.create(scope, twice))
    expect(refused?.ok ? null : refused?.errors).toHaveProperty(["record.targets.1.figureKey"])
  })
})

describe("next year's plan", () => {
  test("begins with the tasks as they were set, the targets and nothing of what became of them", async () => {
    const done = {
      ...task,
      content: "Xong rồi",
      owner: "Văn phòng",
      deadline: `29/02/2024`,
      doneOn: "01/03/2024",
      evidence: "Biên bản",
    }
    const id = await makePlan({
      name: "Kế hoạch năm 2024",
      year: "2024",
      tasks: [done],
      targets: [{ figureKey: "models", target: "12" }],
    })
    const made = await act(staff, (scope) => copyPlan(scope, { id }))
    expect(made).toMatchObject({ ok: true })
    const copyId = made?.ok ? made.events[0]!.recordId! : 0
    expect(made?.ok && made.to).toBe(`/ke-hoach/${copyId}/sua`)
    const copy = await asActor(staff, (scope) => plans.find(scope, copyId))
    expect(copy?.values).toMatchObject({
      name: "Kế hoạch năm 2025",
      year: "2025",
      tasks: [
        { content: "Xong rồi", owner: "Văn phòng", deadline: "28/02/2025", doneOn: "", evidence: "", progress: "" },
      ],
      targets: [{ figureKey: "models", target: "12" }],
    })
    expect(await act(staff, (scope) => copyPlan(scope, { id }))).toMatchObject({ ok: false })
  })

  test("is not made for another branch", async () => {
    const id = await makePlan()
    const foreign = await actorAt("staff", tree.foreignProvince.id)
    expect(await act(foreign, (scope) => copyPlan(scope, { id }))).toBeNull()
    expect(await act(staff, (scope) => copyPlan(scope, { id: 999_999 }))).toBeNull()
  })
})

test("names the document it was issued as", async () => {
  const document = await recordValues.documents(tree.commune.id, {
    symbol: "77-KH/ĐU",
    issuerName: "",
    issuedOn: "05/01/2026",
  })
  await act(staff, (scope) => registerByKey("documents").create(scope, document))
  const id = await makePlan({ document: "77-kh/đu" })
  expect((await page(id)).data.record.values.document).toBe(`77-KH/ĐU (${formatDate("2026-01-05")})`)
  const unknown = await recordValues.plans(tree.commune.id, { document: "78-KH/ĐU" })
  const refused = await act(staff, (scope) => plans.create(scope, unknown))
  expect(refused?.ok ? null : refused?.errors?.["record.document"]).toContain("Hãy ghi văn bản đó trước")
})
