import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { exportCascade } from "@/lib/cascade/export-cascade"
import { loadCascade } from "@/lib/cascade/load-cascade"
import { readSheet } from "@/lib/office/read-xlsx"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor
let foreign: Actor
let directive: number

async function enter(by: Actor, key: RegisterKey, unitId: number, overrides: RawValues): Promise<number> {
  const values = await recordValues[key](unitId, overrides)
  const outcome = await act(by, (scope) => registerByKey(key).create(scope, values))
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return outcome.events[0]!.recordId!
}

const issue = (by: Actor, unitId: number, symbol: string, issuedOn: string, carriesOut: string) =>
  enter(by, "documents", unitId, { symbol, issuedOn, carriesOut, issuerName: "" })
const load = (actor: Actor, search: Record<string, string> = {}, id = directive) =>
  asActor(actor, (scope) => loadCascade(scope, String(id), search))

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
  foreign = await actorAt("staff", tree.foreignProvince.id)
  const central = { symbol: "05-CT/TW", issuedOn: "15/05/2016", issuerName: "Bộ Chính trị" }
  directive = await enter(staff, "documents", tree.province.id, central)
  const copy = await enter(foreign, "documents", tree.foreignProvince.id, central)
  expect(copy).not.toBe(directive)
  await issue(foreign, tree.foreignCommune.id, "09-KH/NG", "20/05/2016", "05-CT/TW")
  await issue(staff, tree.province.id, "31-KH/TU", "30/05/2016", "05-CT/TW")
  const commune = await actorAt("staff", tree.commune.id)
  await issue(commune, tree.commune.id, "07-KH/ĐU", "14/06/2016", "31-KH/TU")
  await issue(commune, tree.commune.id, "08-KH/ĐU", "14/07/2016", "31-KH/TU")
  await issue(commune, tree.cell.id, "01-KH/CB", "01/07/2016", "07-KH/ĐU")
  await enter(commune, "conferences", tree.commune.id, { heldOn: "25/05/2016", document: "31-KH/TU" })
})

describe("the cascade of a document", () => {
  test("finds who carries it out, directly or through others, and the days it took", async () => {
    const data = (await load(staff))!
    expect(data.unit).toMatchObject({ symbol: "31-KH/TU", issuedAfter: 15, units: 5, unitsIssued: 2, unitsHeld: 1 })
    expect(
      data.children.map(({ unitId, symbol, issuedAfter, heldAfter }) => [unitId, symbol, issuedAfter, heldAfter]),
    ).toEqual([
      [tree.commune.id, "07-KH/ĐU", 30, 10],
      [tree.otherCommune.id, null, null, null],
    ])
    expect(data.children[0]).toMatchObject({ units: 2, unitsIssued: 1 })
    const cells = data.grandchildren.filter(({ parentId }) => parentId === tree.commune.id)
    expect(cells.map(({ symbol, issuedAfter }) => [symbol, issuedAfter])).toEqual([
      ["01-KH/CB", 47],
      [null, null],
    ])
  })

  test("opens a child's branch and keeps who has not done it last", async () => {
    const data = (await load(staff, { "don-vi": String(tree.commune.id), "sap-xep": "-ngay" }))!
    expect(data.children.map(({ unitId }) => unitId)).toEqual([tree.cell.id, tree.siblingCell.id])
    expect(data.above.map(({ id }) => id)).toEqual([tree.root.id, tree.province.id])
  })

  test("shows nothing of another branch, though both keep a copy of the directive", async () => {
    expect(await load(staff, { "don-vi": String(tree.foreignCommune.id) })).toBeNull()
    expect(await load(staff, { "don-vi": String(tree.root.id) })).toBeNull()
    expect(await load(foreign)).toBeNull()
    expect(JSON.stringify(await load(staff))).not.toContain("NG")
  })

  test("of a document from above lies in the reader's own branch", async () => {
    const cell = await actorAt("cell", tree.cell.id)
    expect(await load(cell)).toMatchObject({ unit: { symbol: "01-KH/CB" }, children: [] })
  })

  test("no longer counts a deleted document", async () => {
    const id = await issue(staff, tree.otherCommune.id, "02-KH/ĐU", "01/06/2016", "31-KH/TU")
    expect((await load(staff))!.unit.unitsIssued).toBe(3)
    await act(staff, (scope) => registerByKey("documents").remove(scope, id, 1))
    expect((await load(staff))!.unit.unitsIssued).toBe(2)
  })

  test("goes to Excel with every unit of the branch", async () => {
    const file = await asActor(staff, (scope) => exportCascade(scope, String(directive), {}))
    const sheet = await readSheet(file!, { maxRows: 100 })
    if (!sheet.ok) throw new Error(sheet.message)
    expect(sheet.rows.slice(2).map((row) => row[2])).toEqual([
      "31-KH/TU",
      "Chưa ban hành",
      "07-KH/ĐU",
      "Chưa ban hành",
      "01-KH/CB",
      "Chưa ban hành",
    ])
  })
})

describe("the document of a conference", () => {
  test("is named by its symbol, and must be known", async () => {
    const values = await recordValues.conferences(tree.commune.id, { document: "99-KH/TU" })
    const outcome = await act(staff, (scope) => registerByKey("conferences").create(scope, values))
    expect(outcome).toMatchObject({
      ok: false,
      errors: { "record.document": expect.stringContaining("Chưa có văn bản") },
    })
  })

  test("stays with the conference when it is edited", async () => {
    const conferences = registerByKey("conferences")
    const id = await enter(staff, "conferences", tree.commune.id, { document: "31-KH/TU" })
    const before = (await asActor(staff, (scope) => conferences.find(scope, id)))!
    expect(before.values.document).toBe("31-KH/TU (30/05/2016)")
    await act(staff, (scope) => conferences.update(scope, id, 1, before.values))
    expect((await asActor(staff, (scope) => conferences.find(scope, id)))!.values).toEqual(before.values)
  })
})
