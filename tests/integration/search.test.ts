import { beforeAll, describe, expect, it } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { listSearch, parseListQuery } from "@/lib/registers/list-query"
import { registerByKey } from "@/lib/registers/registry"
import { loadSearch } from "@/lib/search/load-search"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor

async function enter(by: Actor, key: string, unitId: number, overrides: RawValues) {
  const values = await recordValues[key]!(unitId, overrides)
  expect(await act(by, (scope) => registerByKey(key)!.create(scope, values))).toMatchObject({ ok: true })
}

const find = (actor: Actor, text: string) => asActor(actor, (scope) => loadSearch(scope, text))

async function totals(actor: Actor, text: string) {
  const { groups } = await find(actor, text)
  return Object.fromEntries(groups.map(({ register, total }) => [register.key, total]))
}

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
  const foreign = await actorAt("staff", tree.foreignProvince.id)
  const subject = { subject: "Về việc học tập", issuerName: "" }
  await enter(staff, "documents", tree.province.id, { ...subject, symbol: "31-KH/TU" })
  await enter(staff, "documents", tree.commune.id, { ...subject, symbol: "05-KH/ĐU" })
  await enter(staff, "documents", tree.cell.id, { ...subject, symbol: "131-KH/CB" })
  await enter(foreign, "documents", tree.foreignCommune.id, { ...subject, symbol: "31-KH/HU" })
  await enter(staff, "models", tree.commune.id, { name: "Ống tiền tiết kiệm 31" })
  await enter(foreign, "models", tree.foreignCell.id, { name: "Ống tiền nơi khác 31" })
})

describe("one box for every register", () => {
  it("finds a symbol by its letters and number in any order, and no other number", async () => {
    for (const typed of ["kh 31", "31 kh", "31-KH/TU", "031kh"]) {
      expect(await totals(staff, typed), typed).toEqual({ documents: 1 })
    }
    expect(await totals(staff, "5 kh")).toEqual({ documents: 1 })
    expect(await totals(staff, "kh")).toEqual({ documents: 3 })
  })

  it("needs no accents and groups by register", async () => {
    expect(await totals(staff, "ong tien")).toEqual({ models: 1 })
    expect(await totals(staff, "31")).toEqual({ documents: 1, models: 1 })
  })

  it("says the number that the full list shows", async () => {
    const documents = registerByKey("documents")!
    const search = Object.fromEntries(new URLSearchParams(listSearch({ search: "kh" })))
    const list = await asActor(staff, (scope) => documents.rows(scope, parseListQuery(search, documents.list)))
    expect(list.total).toBe((await totals(staff, "kh")).documents)
  })

  it("never shows what another branch keeps", async () => {
    const { groups, units } = await find(staff, "nơi khác")
    expect([groups, units]).toEqual([[], []])
    const cell = await actorAt("cell", tree.cell.id)
    expect(await totals(cell, "31")).toEqual({ documents: 1 })
  })

  it("finds units too", async () => {
    expect((await find(staff, "uoc le")).units.map(({ id }) => id)).toEqual([tree.siblingCell.id])
    expect((await find(staff, "xa ngoai")).units).toEqual([])
  })

  it("finds nothing for punctuation alone", async () => {
    expect(await find(staff, " % ")).toMatchObject({ groups: [], units: [] })
  })
})
