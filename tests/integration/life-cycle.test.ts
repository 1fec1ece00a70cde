import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { recordEvents } from "@/lib/audit/record-event"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import type { LifeStage } from "@/lib/db/generated/enums"
import { formatDate, today, yearOf } from "@/lib/format/dates"
import { takeFile } from "@/lib/register/attachments/take-file"
import { findLife } from "@/lib/register/life-cycle/life-row"
import { loadLife } from "@/lib/register/life-cycle/load-life"
import { addReplication, removeReplication } from "@/lib/register/life-cycle/replications"
import { nextStages, stageDay, stageOrder } from "@/lib/register/life-cycle/rules"
import { recordStep, withdrawStep, type StepKind, type TypedStep } from "@/lib/register/life-cycle/steps"
import { parseListQuery } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import { act, actorAt, asActor } from "../factories/actors"
import { fileForm } from "../factories/uploads"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
const firstDay = `${year}-01-01`
const pdf = new TextEncoder().encode("%PDF-1.4 minh chứng")

type LifeKey = "models" | "exemplars"

let tree: Awaited<ReturnType<typeof makeTree>>
let cell: Actor
let staff: Actor

const stages = Object.keys(stageDay) as LifeStage[]

/** A record that has come as far as a stage, every stage on the first day of the year. */
async function make(
  key: LifeKey,
  stage: LifeStage = "proposed",
  unitId = tree.cell.id,
): Promise<{ id: number; version: number }> {
  const reached = (one: LifeStage) => {
    const passed =
      stage === "stopped" ? one === "stopped" : stageOrder.indexOf(one as never) <= stageOrder.indexOf(stage)
    return passed && (one !== "stopped" || stage === "stopped") ? toDbDate(firstDay) : null
  }
  const data = {
    unitId,
    name: "Ống tiền tiết kiệm",
    fieldKey: "kinh-te",
    stage,
    proposedOn: toDbDate(firstDay),
    registeredOn: reached("registered"),
    startedOn: reached("underWay"),
    recognisedOn: reached("recognised"),
    replicatedOn: reached("replicated"),
    stoppedOn: reached("stopped"),
    lastUpdateOn: toDbDate(firstDay),
  }
  const select = { id: true, version: true }
  return key === "models"
    ? db().practiceModel.create({ data, select })
    : db().exemplar.create({ data: { ...data, kind: "collective" }, select })
}

/** Records a step as the route does: its events in the same transaction. */
function record(
  key: LifeKey,
  seen: { id: number; version: number },
  kind: StepKind,
  more: Partial<TypedStep> = {},
  actor = cell,
) {
  return asActor(actor, async (scope) => {
    const typed = { ...seen, kind, on: formatDate(today()), evidence: "Quyết định 12-QĐ/ĐU", file: null, ...more }
    const result = await recordStep(scope, registerByKey(key), typed)
    if (result && "events" in result) await recordEvents(scope.tx, actor, result.events)
    return result
  })
}

const problemsOf = (result: Awaited<ReturnType<typeof record>>) =>
  result && "problems" in result ? result.problems : {}
const lifeOf = (key: LifeKey, { id }: { id: number }) =>
  asActor(staff, (scope) => findLife(scope, registerByKey(key), id))
const shown = (key: LifeKey, { id }: { id: number }, actor = cell) =>
  asActor(actor, (scope) => loadLife(scope, registerByKey(key), String(id)))
const later = (seen: { id: number; version: number }, steps = 1) => ({ ...seen, version: seen.version + steps })

beforeAll(async () => {
  tree = await makeTree()
  cell = await actorAt("cell", tree.cell.id)
  staff = await actorAt("staff", tree.commune.id)
})

describe.each(["models", "exemplars"] as const)("the life of %s", (key) => {
  const changes = stages.flatMap((from) => stages.filter((to) => to !== "proposed").map((to) => [from, to] as const))
  test.each(changes)("from %s to %s", async (from, to) => {
    const made = await make(key, from)
    const result = await record(key, made, to as StepKind)
    const legal = nextStages(from).includes(to)
    expect(problemsOf(result)).toEqual(legal ? {} : { buoc: "sai-buoc" })
    const expected = legal ? { stage: to, version: 2, [stageDay[to]]: toDbDate(today()) } : { stage: from, version: 1 }
    expect(await lifeOf(key, made)).toMatchObject(expected)
  })

  test("wants evidence in words or as a file, and words to stop or to tell news", async () => {
    const file = await takeFile(fileForm(pdf, "anh.pdf", { "khong-mat": "on" }))
    const made = await make(key, "underWay")
    expect(problemsOf(await record(key, made, "recognised", { evidence: "" }))).toEqual({
      "minh-chung": "thieu-minh-chung",
    })
    expect(problemsOf(await record(key, made, "stopped", { evidence: "", file }))).toEqual({
      "minh-chung": "thieu-ly-do",
    })
    expect(problemsOf(await record(key, made, "note", { evidence: "", file }))).toEqual({
      "minh-chung": "thieu-noi-dung",
    })
    const html = await takeFile(fileForm(new TextEncoder().encode("<html>"), "anh.pdf", { "khong-mat": "on" }))
    expect(problemsOf(await record(key, made, "recognised", { file: html }))).toEqual({ tep: "sai-loai" })
    const unconfirmed = await takeFile(fileForm(pdf, "anh.pdf"))
    expect(problemsOf(await record(key, made, "recognised", { file: unconfirmed }))).toEqual({ tep: "chua-danh-dau" })
    expect(await lifeOf(key, made)).toMatchObject({ stage: "underWay", version: 1 })

    expect(await record(key, made, "recognised", { evidence: "", file })).toHaveProperty("events.length", 2)
    const life = await shown(key, made)
    expect(life?.evidenceFiles).toMatchObject([{ fileName: "anh.pdf", stepId: life?.lastStep?.id }])
    expect(life?.data.attachments).toEqual([])
  })

  test("bears no day in the future, before the stage it follows, or before its unit", async () => {
    const made = await make(key, "registered")
    const wrong = ["01/01/2999", `31/12/${year - 1}`, "hôm qua", ""]
    const problems = await Promise.all(
      wrong.map(async (on) => problemsOf(await record(key, made, "underWay", { on })).ngay),
    )
    expect(problems).toEqual(["ngay-tuong-lai", "ngay-truoc", "sai-ngay", "sai-ngay"])
  })

  test("is changed once when two click at the same time", async () => {
    const made = await make(key)
    const results = await Promise.all([
      record(key, made, "registered"),
      record(key, made, "registered"),
      record(key, made, "stopped"),
    ])
    expect(results.map(problemsOf).filter((problems) => problems.form === "da-thay-doi")).toHaveLength(2)
    expect(await db().lifeStep.count({ where: { register: key, recordId: made.id } })).toBe(1)
  })

  test("keeps the newest day it was heard of, and is flagged after ninety days of silence", async () => {
    const made = await make(key, "underWay")
    await db()
      .$executeRaw`UPDATE practice_model SET last_update_on = roll_up.today() - 91 WHERE id = ${made.id} AND ${key} = 'models'`
    await db()
      .$executeRaw`UPDATE exemplar SET last_update_on = roll_up.today() - 91 WHERE id = ${made.id} AND ${key} = 'exemplars'`
    expect((await shown(key, made))?.attention).toBe("stale")
    await record(key, made, "note", { evidence: "Có thêm 15 hộ" })
    expect(await shown(key, made)).toMatchObject({ attention: null, stage: "underWay", lastUpdateOn: today() })
  })

  test("takes back the newest step and nothing else", async () => {
    const made = await make(key)
    await record(key, made, "registered")
    await record(key, later(made), "note", { evidence: "Đã họp" })
    const [first, second] = await db().lifeStep.findMany({
      where: { register: key, recordId: made.id },
      orderBy: { id: "asc" },
    })
    const withdraw = (seen: { id: number; version: number }, stepId: number) =>
      act(cell, (scope) => withdrawStep(scope, registerByKey(key), seen, stepId))
    expect((await withdraw(later(made, 2), first!.id))?.ok).toBe(false)
    expect((await withdraw(later(made), second!.id))?.ok).toBe(false)
    const both = await Promise.all([withdraw(later(made, 2), second!.id), withdraw(later(made, 2), second!.id)])
    expect(both.filter((outcome) => outcome?.ok)).toHaveLength(1)
    expect((await withdraw(later(made, 3), first!.id))?.ok).toBe(true)
    expect(await lifeOf(key, made)).toMatchObject({
      stage: "proposed",
      registeredOn: null,
      lastUpdateOn: toDbDate(firstDay),
    })
    expect(await withdraw(later(made, 4), first!.id)).toBeNull()
    expect(await db().auditEvent.count({ where: { subject: key, recordId: made.id, action: `${key}.withdraw` } })).toBe(
      2,
    )
  })

  test("goes back from the end to the stage it was stopped in", async () => {
    const made = await make(key, "underWay")
    await record(key, made, "stopped", { evidence: "Không còn phù hợp" })
    const stepId = (await shown(key, made))!.lastStep!.id
    await act(cell, (scope) => withdrawStep(scope, registerByKey(key), later(made), stepId))
    expect(await lifeOf(key, made)).toMatchObject({ stage: "underWay", stoppedOn: null })
  })

  test("names the units that took it over, once it is recognised", async () => {
    const add = (seen: { id: number; version: number }, unitId: number | null, since = today()) =>
      act(staff, (scope) => addReplication(scope, registerByKey(key), { ...seen, unitId, since }))
    expect((await add(await make(key, "underWay"), tree.siblingCell.id))?.ok).toBe(false)
    const made = await make(key, "recognised")
    const wrong = [null, tree.cell.id, tree.foreignCell.id, tree.otherCell.id]
    for (const unitId of wrong) expect(await add(made, unitId)).toHaveProperty("errors.unitId")
    expect(await add(made, tree.siblingCell.id, "2999-01-01")).toHaveProperty("errors.since")
    expect((await add(made, tree.siblingCell.id))?.ok).toBe(true)
    expect(await add(later(made), tree.siblingCell.id)).toHaveProperty("errors.unitId")
    expect((await add(made, tree.commune.id))?.ok).toBe(false)
    const listed = (await shown(key, made))!.replications
    expect(listed).toMatchObject([{ name: "Chi bộ Trường Ước Lễ", since: today() }])
    const remove = (seen: { id: number; version: number }, id: number) =>
      act(staff, (scope) => removeReplication(scope, registerByKey(key), seen, id))
    expect((await remove(made, listed[0]!.id))?.ok).toBe(false)
    expect((await remove(later(made), listed[0]!.id))?.ok).toBe(true)
    expect((await shown(key, made))!.replications).toEqual([])
  })

  test("stays recognised while units have taken it over", async () => {
    const made = await make(key, "underWay")
    await record(key, made, "recognised")
    await act(staff, (scope) =>
      addReplication(scope, registerByKey(key), { ...later(made), unitId: tree.siblingCell.id, since: today() }),
    )
    const stepId = (await shown(key, made))!.lastStep!.id
    expect((await act(cell, (scope) => withdrawStep(scope, registerByKey(key), later(made, 2), stepId)))?.ok).toBe(
      false,
    )
    expect(await lifeOf(key, made)).toMatchObject({ stage: "recognised" })
    expect(await db().lifeStep.count({ where: { id: stepId } })).toBe(1)
  })

  test("stands in the year's list of what never began, also when it was given up before; that needs nothing any more", async () => {
    const register = registerByKey(key)
    const { href } = register.list.shortcuts!(year).find(({ label }) => label.startsWith("Chưa bắt đầu"))!
    const other = await actorAt("staff", tree.otherCommune.id)
    const made = async (stage: LifeStage) => (await make(key, stage, tree.otherCommune.id)).id
    const waiting = await made("proposed")
    const givenUp = await made("stopped")
    const begun = await make(key, "underWay", tree.otherCommune.id)
    await record(key, begun, "stopped", {}, other)
    const listed = async (search: string) => {
      const query = parseListQuery(Object.fromEntries(new URLSearchParams(search)), register.list)
      return (await asActor(other, (scope) => register.rows(scope, query))).rows
    }
    const rows = await listed(href.split("?")[1]!)
    const needs = Object.fromEntries(rows.map(({ id, attention }) => [id, attention]))
    expect(needs).toEqual({ [waiting]: "neverStarted", [givenUp]: null })
    expect((await listed("attention=neverStarted")).map(({ id }) => id)).toEqual([waiting])
  })

  test("is out of reach beside its branch, and open above it", async () => {
    const made = await make(key)
    const strangers = await Promise.all([
      actorAt("cell", tree.siblingCell.id),
      actorAt("staff", tree.otherCommune.id),
      actorAt("staff", tree.foreignProvince.id),
    ])
    for (const stranger of strangers) {
      expect(await record(key, made, "registered", {}, stranger)).toBeNull()
      expect(await shown(key, made, stranger)).toBeNull()
    }
    expect(await record(key, made, "registered", {}, await actorAt("staff", tree.province.id))).toHaveProperty("events")
  })
})

test("changes the figures of the province at once, and back", async () => {
  const figures = () =>
    db()
      .$queryRaw`SELECT models, models_recognised, models_stopped FROM roll_up.branch_figures(${tree.province.id}::int, ARRAY[${year}::int], false)`
  const [before] = (await figures()) as { models: number; models_recognised: number; models_stopped: number }[]
  const made = await make("models")
  await record("models", made, "registered")
  expect(await figures()).toEqual([{ ...before, models: before!.models + 1 }])
  const stepId = (await shown("models", made))!.lastStep!.id
  await act(cell, (scope) => withdrawStep(scope, registerByKey("models"), later(made), stepId))
  expect(await figures()).toEqual([before])
})
