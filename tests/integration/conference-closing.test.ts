import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { runInTransaction } from "@/lib/access/transactions"
import type { Outcome, RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { closeNumbers, reopenNumbers } from "@/lib/registers/conferences/close"
import { loadConference } from "@/lib/registers/conferences/load-conference"
import { conferences } from "@/lib/registers/conferences/register"
import { parseListQuery } from "@/lib/register/list-query"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor

const known = { convenedOfficials: "40", convenedUnknown: "" }

async function makeConference(overrides: RawValues = {}): Promise<number> {
  const values = await recordValues.conferences(tree.commune.id, { ...known, ...overrides })
  const made = await act(staff, (scope) => conferences.create(scope, values))
  if (!made?.ok) throw new Error(JSON.stringify(made))
  return made.events[0]!.recordId!
}

const stored = (id: number) => db().conference.findUniqueOrThrow({ where: { id } })
const close = async (id: number, on = "2026-06-01") => {
  const { version } = await stored(id)
  return act(staff, (scope) => closeNumbers(scope, { id, version, on }))
}
const reopen = async (id: number, reason: string) => {
  const { version } = await stored(id)
  return act(staff, (scope) => reopenNumbers(scope, { id, version, reason }))
}

async function edit(id: number, changes: RawValues): Promise<Outcome | null> {
  const record = (await asActor(staff, (scope) => conferences.find(scope, id)))!
  return act(staff, (scope) => conferences.update(scope, id, record.version, { ...record.values, ...changes }))
}

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
})

describe("a closed conference", () => {
  test.each([
    ["attendedMembers", "117"],
    ["convenedMembers", "121"],
    ["delegates", "54"],
    ["communePoints", "16"],
    ["heldOn", "18/05/2026"],
    ["closedOn", ""],
  ])("keeps its %s", async (name, value) => {
    const id = await makeConference()
    await close(id)
    const before = await stored(id)
    const refused = await edit(id, { [name]: value })
    expect(refused?.ok ? null : refused?.errors?.[`record.${name}`]).toContain("hãy bấm “Mở lại”")
    expect(await stored(id)).toEqual(before)
  })

  test("may still get another name", async () => {
    const id = await makeConference()
    await close(id)
    expect(await edit(id, { name: "Tên đúng" })).toMatchObject({ ok: true })
  })

  test("is not deleted, and the message says what to do", async () => {
    const id = await makeConference()
    await close(id)
    const { version } = await stored(id)
    const refused = await runInTransaction(staff, (scope) => conferences.remove(scope, id, version))
    expect(refused?.ok ? "" : refused?.message).toContain("Hãy mở lại ở trang hội nghị")
    expect((await stored(id)).deletedAt).toBeNull()
  })

  test("is held by the database itself", async () => {
    const id = await makeConference()
    await close(id)
    const change = (data: object) => db().conference.update({ where: { id }, data })
    await expect(change({ attendedMembers: 1 })).rejects.toThrow("closed numbers")
    await expect(change({ closedOn: null })).rejects.toThrow("closed numbers")
    await expect(change({ closedOn: null, reopenReason: "x", delegates: 1 })).rejects.toThrow("closed numbers")
    await expect(db().conference.delete({ where: { id } })).rejects.toThrow("closed numbers")
  })

  test("opens again with a reason that is kept until it is closed anew", async () => {
    const id = await makeConference()
    await close(id)
    expect(await reopen(id, "Thiếu một điểm cầu")).toMatchObject({ ok: true })
    const page = await asActor(staff, (scope) => loadConference(scope, String(id)))
    expect(page).toMatchObject({ closedOn: null, reopenReason: "Thiếu một điểm cầu" })
    expect(await edit(id, { communePoints: "16" })).toMatchObject({ ok: true })
    await close(id)
    expect(await stored(id)).toMatchObject({ communePoints: 16, reopenReason: "" })
    const [event] = await db().auditEvent.findMany({ where: { action: "conferences.reopen", recordId: id } })
    expect(event?.changes).toMatchObject({ "Lý do mở lại": { after: "Thiếu một điểm cầu" } })
  })

  test("is not opened again by whoever saw another version, nor from another branch", async () => {
    const id = await makeConference()
    await close(id)
    expect(await act(staff, (scope) => reopenNumbers(scope, { id, version: 1, reason: "x" }))).toMatchObject({
      ok: false,
    })
    const foreign = await actorAt("staff", tree.foreignProvince.id)
    expect(await act(foreign, (scope) => reopenNumbers(scope, { id, version: 2, reason: "x" }))).toBeNull()
    expect((await stored(id)).closedOn).not.toBeNull()
  })
})

test("is not closed before it was held", async () => {
  const id = await makeConference()
  const refused = await close(id, "2026-05-18")
  expect(refused?.ok ? null : refused?.errors?.on).toContain("trước ngày tổ chức")
})

test("shows its share with the denominator, or that nobody knows it, on its page and in the list", async () => {
  const [id, unknown] = [
    await makeConference({ name: "Rõ" }),
    await makeConference({ name: "Không rõ", convenedOfficials: "", convenedUnknown: "on" }),
  ]
  expect((await asActor(staff, (scope) => loadConference(scope, String(id))))?.whole).toMatchObject({
    attended: 148,
    convened: 160,
  })
  expect((await asActor(staff, (scope) => loadConference(scope, String(unknown))))?.whole.convened).toBeNull()
  const { rows } = await asActor(staff, (scope) => conferences.rows(scope, parseListQuery({}, conferences.list)))
  expect(rows.find((row) => row.id === id)?.share).toBe("148/160")
  expect(rows.find((row) => row.id === unknown)?.share).toBe("148/")
})

describe("empty is not zero", () => {
  const nobody = {
    ...{ convenedMembers: "", attendedMembers: "", convenedOfficials: "", attendedOfficials: "" },
    ...{ convenedOthers: "", attendedOthers: "" },
  }
  const listed = async (id: number) => {
    const { rows } = await asActor(staff, (scope) => conferences.rows(scope, parseListQuery({}, conferences.list)))
    return rows.find((row) => row.id === id)
  }

  test("a conference of which nobody knows yet who came shows no number, comes back as it was typed, is not closed", async () => {
    const id = await makeConference(nobody)
    expect(await listed(id)).toMatchObject({ attended: null, share: null })
    expect((await asActor(staff, (scope) => loadConference(scope, String(id))))?.known).toBe(false)
    expect((await asActor(staff, (scope) => conferences.find(scope, id)))?.values).toMatchObject(nobody)
    expect(await close(id)).toMatchObject({ ok: false })
    expect(await edit(id, { attendedMembers: "0", convenedMembers: "20" })).toMatchObject({ ok: true })
    expect(await listed(id)).toMatchObject({ attended: 0, share: "0/20" })
  })

  test("who was called is not taken to have stayed away", async () => {
    const values = await recordValues.conferences(tree.commune.id, { ...known, attendedMembers: "" })
    const refused = await act(staff, (scope) => conferences.create(scope, values))
    expect(refused).toMatchObject({ errors: { "record.attendedMembers": expect.stringContaining("ghi 0") as string } })
    const closed = await recordValues.conferences(tree.commune.id, { ...nobody, closedOn: "01/06/2026" })
    const early = await act(staff, (scope) => conferences.create(scope, closed))
    expect(Object.keys((!early?.ok && early?.errors) || {})).toEqual(["record.closedOn"])
  })
})
