import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { parseListQuery } from "@/lib/register/list-query"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey, registers } from "@/lib/registers/registry"
import { loadTheme } from "@/lib/registers/themes/load-theme"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor
let cell: Actor
let termTheme: number
let oldTheme: number

const themed = registers.filter(({ list }) => list.filters.some(({ name }) => name === "themeId"))
const writer = (key: RegisterKey) => (registerByKey(key).roles.write.includes("staff") ? staff : cell)

async function makeTheme(fromYear: string, toYear: string): Promise<number> {
  const values = await recordValues.themes(tree.province.id, { fromYear, toYear })
  const made = await act(staff, (scope) => registerByKey("themes").create(scope, values))
  return made?.ok ? made.events[0]!.recordId! : 0
}

async function enter(key: RegisterKey, overrides: RawValues) {
  const values = await recordValues[key](tree.cell.id, overrides)
  return act(writer(key), (scope) => registerByKey(key).create(scope, values))
}

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
  cell = await actorAt("cell", tree.cell.id)
  termTheme = await makeTheme("2015", "2030")
  oldTheme = await makeTheme("1999", "1999")
})

test("stands on every register but themes, people, numbers without a list, and nothing else", () => {
  const without = registers.filter((register) => !themed.includes(register)).map(({ key }) => key)
  expect(without.sort()).toEqual(["people", "statedTotals", "themes"])
})

describe.each(themed.map(({ key }) => key))("%s", (key) => {
  test("keeps a theme, shows it in form and sheet, and is found by it", async () => {
    const made = await enter(key, { themeId: String(termTheme) })
    expect(made).toMatchObject({ ok: true })
    const id = made?.ok ? made.events[0]!.recordId! : 0
    await enter(key, {})
    const register = registerByKey(key)
    expect(register.fields.find(({ name }) => name === "themeId")).toMatchObject({ kind: "choice", optional: true })
    const record = await asActor(writer(key), (scope) => register.find(scope, id))
    expect(record?.values.themeId).toBe(String(termTheme))
    const query = parseListQuery({ themeId: String(termTheme), "tu-nam": "2000", "den-nam": "2030" }, register.list)
    const { rows } = await asActor(staff, (scope) => register.rows(scope, query))
    expect(rows.map((row) => row.id)).toEqual([id])
  })

  test("refuses a theme of another year and writes nothing", async () => {
    const { rows: before } = await asActor(staff, (scope) => registerByKey(key).rows(scope, anyYear(key), 500))
    const refused = await enter(key, { themeId: String(oldTheme) })
    expect(refused).toMatchObject({ ok: false })
    expect(refused?.ok ? "" : refused?.errors?.["record.themeId"]).toMatch(/không thuộc năm \d{4}\. Hãy chọn/)
    const { rows: after } = await asActor(staff, (scope) => registerByKey(key).rows(scope, anyYear(key), 500))
    expect(after.filter((row) => row.id !== null).length).toBe(before.filter((row) => row.id !== null).length)
  })

  test("counts on the theme's own page what its link opens", async () => {
    const page = (await asActor(staff, (scope) => loadTheme(scope, String(termTheme))))!
    const use = page.uses.find(({ register }) => register.key === key)!
    const search = Object.fromEntries(new URL(use.href, "http://x").searchParams)
    const register = registerByKey(key)
    const { total } = await asActor(staff, (scope) => register.rows(scope, parseListQuery(search, register.list)))
    expect([use.total, total]).toEqual([1, 1])
  })
})

const anyYear = (key: RegisterKey) => parseListQuery({ "tu-nam": "1990", "den-nam": "2099" }, registerByKey(key).list)

test("lets a model carry the theme of the year it was proposed in or of the year it was registered in", async () => {
  const theme = await makeTheme("2024", "2024")
  const days = {
    proposedOn: "15/12/2024",
    registeredOn: "05/01/2025",
    stage: "registered",
    startedOn: "",
    recognisedOn: "",
  }
  expect(await enter("models", { ...days, themeId: String(theme) })).toMatchObject({ ok: true })
  const { id, version } = await db().practiceModel.findFirstOrThrow({ where: { themeId: theme } })
  const values = await recordValues.models(tree.cell.id, { proposedOn: "20/01/2023", themeId: String(theme) })
  const { stage: _, registeredOn: __, startedOn: ___, recognisedOn: ____, ...form } = values
  const changed = await act(staff, (scope) => registerByKey("models").update(scope, id, version, form))
  expect(changed).toMatchObject({ ok: true })
})

test("is unknown to a filter that names no number", async () => {
  const query = parseListQuery(
    { themeId: "1; DROP", "tu-nam": "1990", "den-nam": "2099" },
    registerByKey("models").list,
  )
  expect((await asActor(staff, (scope) => registerByKey("models").rows(scope, query))).total).toBe(0)
})
