import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { listSearch, parseListQuery } from "@/lib/register/list-query"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import { loadSearch } from "@/lib/search/load-search"
import { act, actorAt, asActor } from "../factories/actors"
import { makePerson, moveMember, recordValues } from "../factories/record-values"
import { makeTree, moveTo } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor

async function enter(by: Actor, key: RegisterKey, unitId: number, overrides: RawValues) {
  const values = await recordValues[key](unitId, overrides)
  expect(await act(by, (scope) => registerByKey(key).create(scope, values))).toMatchObject({ ok: true })
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
  test("finds a symbol by its letters and number in any order, and no other number", async () => {
    for (const typed of ["kh 31", "31 kh", "31-KH/TU", "031kh"]) {
      expect(await totals(staff, typed), typed).toEqual({ documents: 1 })
    }
    expect(await totals(staff, "5 kh")).toEqual({ documents: 1 })
    expect(await totals(staff, "kh")).toEqual({ documents: 3 })
  })

  test("needs no accents and groups by register", async () => {
    expect(await totals(staff, "ong tien")).toEqual({ models: 1 })
    expect(await totals(staff, "31")).toEqual({ documents: 1, models: 1 })
  })

  test("says the number that the full list shows", async () => {
    const documents = registerByKey("documents")
    const search = Object.fromEntries(new URLSearchParams(listSearch({ search: "kh" })))
    const list = await asActor(staff, (scope) => documents.rows(scope, parseListQuery(search, documents.list)))
    expect(list.total).toBe((await totals(staff, "kh")).documents)
  })

  test("never shows what another branch keeps", async () => {
    const { groups, units } = await find(staff, "nơi khác")
    expect([groups, units]).toEqual([[], []])
    const cell = await actorAt("cell", tree.cell.id)
    expect(await totals(cell, "31")).toEqual({ documents: 1 })
  })

  test("finds units too", async () => {
    expect((await find(staff, "uoc le")).units.map(({ id }) => id)).toEqual([tree.siblingCell.id])
    expect((await find(staff, "xa ngoai")).units).toEqual([])
  })

  test("finds nothing for punctuation alone", async () => {
    expect(await find(staff, " % ")).toMatchObject({ groups: [], units: [] })
  })
})

describe("commitments", () => {
  const name = "Lò Thị Chuyển"
  const draft = { status: "draft", submittedOn: "", approvedOn: "", reportedOn: "", concludedOn: "", gradeId: "" }

  /** The years of the commitments that somebody finds by the name. */
  async function yearsFound(actor: Actor) {
    const { groups } = await find(actor, "lo thi chuyen")
    return groups.find(({ register }) => register.key === "commitments")?.rows.map(({ year }) => year)
  }

  beforeAll(async () => {
    const person = await makePerson(tree.cell.id, { fullName: name })
    const write = async (unitId: number, year: string) => {
      const values = { ...draft, personId: String(person.id), year }
      await enter(await actorAt("cell", unitId), "commitments", unitId, values)
    }
    await write(tree.cell.id, "2023")
    await write(tree.cell.id, "2024")
    await moveMember(person.id, tree.foreignCell.id, "2025-01-01")
    await write(tree.foreignCell.id, "2025")
  })

  test("of every year are found, the newest first, each with its year, by those above the cell they were written in", async () => {
    for (const role of ["staff", "leader", "admin"] as const) {
      expect(await yearsFound(await actorAt(role, tree.province.id)), role).toEqual(["2024", "2023"])
    }
    expect(await yearsFound(await actorAt("cell", tree.cell.id))).toEqual(["2024", "2023"])
    expect(await yearsFound(await actorAt("staff", tree.foreignProvince.id))).toEqual(["2025"])
    expect(await yearsFound(await actorAt("leader", tree.root.id))).toEqual(["2025", "2024", "2023"])
    expect(await yearsFound(await actorAt("cell", tree.siblingCell.id))).toBeUndefined()
  })

  test("stand in the full list that the search leads to, which without a search shows the present year", async () => {
    const commitments = registerByKey("commitments")
    const search = Object.fromEntries(new URLSearchParams(listSearch({ search: name })))
    const list = await asActor(staff, (scope) => commitments.rows(scope, parseListQuery(search, commitments.list)))
    expect(list.rows.map(({ year }) => year)).toEqual(["2024", "2023"])
    expect(list.total).toBe((await totals(staff, name)).commitments)
    const thisYear = yearOf(today())
    expect(parseListQuery({}, commitments.list).years).toEqual({ from: thisYear, to: thisYear })
  })

  test("are read of the years in which their unit lay in the branch", async () => {
    await moveTo(tree.cell.id, tree.foreignCommune.id, "2024-06-01")
    expect(await yearsFound(await actorAt("staff", tree.province.id))).toEqual(["2023"])
    expect(await yearsFound(await actorAt("staff", tree.foreignProvince.id))).toEqual(["2025", "2024", "2023"])
  })

  test("are not found by their texts, whoever asks", async () => {
    const words = "Đọc báo Đảng hằng ngày"
    expect(await db().commitmentItem.count({ where: { action: words } })).toBeGreaterThan(0)
    for (const role of ["staff", "leader", "admin", "cell"] as const) {
      expect((await find(await actorAt(role, tree.cell.id), words)).groups, role).toEqual([])
    }
  })
})
