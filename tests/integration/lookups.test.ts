import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { today, yearOf } from "@/lib/format/dates"
import { loadLookups } from "@/lib/lookups/load-lookups"
import { removeRow, saveRow } from "@/lib/lookups/save-row"
import { registerByKey } from "@/lib/registers/registry"
import { unitTypes } from "@/lib/units/unit-store"
import { act, actorAt, asActor } from "../factories/actors"
import { enterRecord } from "../factories/report-steps"
import { makePerson } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
const day = toDbDate(today())
let tree: Awaited<ReturnType<typeof makeTree>>
let keeper: Actor
beforeAll(async () => {
  tree = await makeTree()
  keeper = await actorAt("admin", tree.root.id)
})

const load = (search: Record<string, string> = {}, by = keeper) => asActor(by, (scope) => loadLookups(scope, search))

async function rowOf(lookup: string, name: string) {
  const list = (await load()).lists.find((one) => one.lookup.key === lookup)!
  return list.rows.find(({ values }) => values.name === name)
}

/** Fills in the form that a page offers, whatever it offers. */
async function save(lookup: string, id: string, values: Record<string, string>, by = keeper) {
  const { edited } = await load({ "danh-muc": lookup, ...(id ? { sua: id } : { them: "1" }) })
  return act(by, (scope) => saveRow(scope, { lookup, id, version: edited!.version, values }))
}

describe("a list that forms choose from", () => {
  test("takes a new row, which forms and records have at once, and tells the log", async () => {
    const outcome = await save("documentTypes", "", { name: "Quy ước", abbreviation: "QƯ" })
    expect(outcome).toMatchObject({
      ok: true,
      events: [
        {
          action: "lookups.create",
          subject: "lookups",
          changes: { Tên: { before: "", after: "Quy ước" }, "Chữ viết tắt": { before: "", after: "QƯ" } },
        },
      ],
    })
    expect(await rowOf("documentTypes", "Quy ước")).toMatchObject({ id: "quy-uoc", uses: 0 })
    const choices = await asActor(keeper, (scope) => registerByKey("documents").choices(scope))
    expect(choices.typeKey!.at(-1)).toEqual({ value: "quy-uoc", label: "Quy ước" })
  })

  test("lets a row be called otherwise; the records that chose it follow, and it can be taken out no more", async () => {
    await db().document.create({
      data: {
        unitId: tree.commune.id,
        typeKey: "quy-uoc",
        symbol: "01-QƯ/ĐU",
        subject: "Quy ước",
        issuedOn: day,
      },
    })
    expect(await save("documentTypes", "quy-uoc", { name: "Hương ước", abbreviation: "HƯ" })).toMatchObject({
      ok: true,
    })
    const row = await rowOf("documentTypes", "Hương ước")
    expect(row).toMatchObject({ id: "quy-uoc", uses: 1, values: { abbreviation: "HƯ" } })
    const { edited } = await load({ "danh-muc": "documentTypes", sua: "quy-uoc" })
    const removal = { lookup: "documentTypes", id: "quy-uoc", version: edited!.version }
    expect(await act(keeper, (scope) => removeRow(scope, removal))).toMatchObject({ ok: false })
    await db().document.deleteMany({ where: { typeKey: "quy-uoc" } })
    expect(await act(keeper, (scope) => removeRow(scope, removal))).toMatchObject({ ok: true })
    expect(await rowOf("documentTypes", "Hương ước")).toBeUndefined()
  })

  test("shows both versions to who saves over another's change, and writes nothing", async () => {
    const { edited } = await load({ "danh-muc": "practiceFields", sua: "khac" })
    await save("practiceFields", "khac", { name: "Lĩnh vực khác nữa" })
    const late = { lookup: "practiceFields", id: "khac", version: edited!.version, values: { name: "Còn lại" } }
    expect(await act(keeper, (scope) => saveRow(scope, late))).toMatchObject({
      ok: false,
      conflict: { fields: [{ label: "Tên", theirs: "Lĩnh vực khác nữa", yours: "Còn lại" }] },
    })
    expect(await save("practiceFields", "khac", { name: "Lĩnh vực khác" })).toMatchObject({ ok: true })
  })

  test("refuses what is missing, what is there already, and what is no choice", async () => {
    const errorsOf = async (lookup: string, values: Record<string, string>) => {
      const outcome = await save(lookup, "", values)
      return outcome && !outcome.ok ? Object.keys(outcome.errors ?? {}) : outcome
    }
    expect(await errorsOf("documentTypes", { name: "Nghị  quyet" })).toEqual(["values.abbreviation"])
    expect(await errorsOf("documentTypes", { name: "nghi quyet", abbreviation: "NQ" })).toEqual(["values.name"])
    expect(await errorsOf("commendationForms", { name: "Cờ thi đua", level: "Tỉnh", kind: "khac" })).toEqual([
      "values.kind",
    ])
    expect(await errorsOf("practiceFields", { name: "x".repeat(121) })).toEqual(["values.name"])
    expect(await errorsOf("khong-co", { name: "x" }).catch(() => "no form")).toBe("no form")
  })

  test("keeps what figures and structures rest on: whether a form is an award, whether a type is a cell", async () => {
    await save("commendationForms", "", { name: "Cờ thi đua", level: "Tỉnh", kind: "award" })
    expect(
      await save("commendationForms", "co-thi-dua", { name: "Cờ thi đua", level: "Cả nước", kind: "praise" }),
    ).toMatchObject({ ok: true })
    expect((await rowOf("commendationForms", "Cờ thi đua"))!.values).toEqual({
      name: "Cờ thi đua",
      level: "Cả nước",
      kind: "award",
    })
    await save("unitTypes", "", { name: "Chi bộ sinh viên", isCell: "on" })
    await save("unitTypes", "chi-bo-sinh-vien", { name: "Chi bộ sinh viên nội trú" })
    expect((await rowOf("unitTypes", "Chi bộ sinh viên nội trú"))!.values.isCell).toBe("on")
    const types = await asActor(keeper, unitTypes)
    expect(types.map(({ name }) => name)).toContain("Chi bộ sinh viên nội trú")
  })

  test("has keys that forms take, however long the names", async () => {
    const name = "Bằng khen của Tổng Liên đoàn Lao động Việt Nam"
    for (const level of ["Cả nước", "Tỉnh"]) {
      expect(
        await save("commendationForms", "", { name: `${name}, cấp ${level}`, level, kind: "award" }),
      ).toMatchObject({
        ok: true,
      })
    }
    const staff = await actorAt("staff", tree.commune.id)
    for (const level of ["Cả nước", "Tỉnh"]) {
      const { id } = (await rowOf("commendationForms", `${name}, cấp ${level}`))!
      expect(await enterRecord(staff, "commendations", tree.commune.id, { formKey: id })).toEqual(expect.any(Number))
    }
  })

  test("keeps a grade for every year it was given in; a name may come back for other years", async () => {
    const grade = (await rowOf("resultGrades", "Hoàn thành tốt"))!
    const years = { fromYear: "2016", toYear: String(year) }
    expect(await save("resultGrades", grade.id, { name: "Hoàn thành tốt", ...years })).toMatchObject({ ok: true })
    expect(
      await save("resultGrades", "", { name: "Hoàn thành tốt", fromYear: String(year), toYear: "" }),
    ).toMatchObject({
      ok: false,
      errors: { "values.name": expect.stringContaining("Đã có") },
    })
    const next = { name: "Hoàn thành tốt", fromYear: String(year + 1), toYear: "" }
    expect(await save("resultGrades", "", next)).toMatchObject({ ok: true })
    const { id: personId } = await makePerson(tree.cell.id)
    const status = {
      status: "concluded" as const,
      submittedOn: day,
      approvedOn: day,
      reportedOn: day,
      concludedOn: day,
    }
    await db().commitment.create({
      data: { personId, unitId: tree.cell.id, year, ...status, gradeId: Number(grade.id) },
    })
    expect(await save("resultGrades", grade.id, { ...grade.values, toYear: String(year - 1) })).toMatchObject({
      ok: false,
      errors: { "values.toYear": expect.stringContaining(String(year)) },
    })
  })

  test("is kept by the administrator of the top alone: others see it, or not even that", async () => {
    const below = await actorAt("admin", tree.province.id)
    const before = await db().auditEvent.count()
    expect(await load({ "danh-muc": "practiceFields", them: "1" }, below)).toMatchObject({
      mayWrite: false,
      edited: null,
    })
    for (const by of [below, await actorAt("staff", tree.root.id)]) {
      expect(await save("practiceFields", "", { name: "Lấn Sân" }, by)).toBeNull()
    }
    expect(await rowOf("practiceFields", "Lấn Sân")).toBeUndefined()
    expect(await db().auditEvent.count()).toBe(before)
  })
})
