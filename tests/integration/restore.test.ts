import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { runInTransaction } from "@/lib/access/transactions"
import type { Outcome } from "@/lib/access/outcome"
import { loadAudit } from "@/lib/audit-log/load-audit"
import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import { today, yearOf } from "@/lib/format/dates"
import { changeFile } from "@/lib/register/attachments/change-file"
import type { Register } from "@/lib/register/register-types"
import { loadDeleted, loadJustDeleted } from "@/lib/register/load-deleted"
import { loadRecord } from "@/lib/register/loaders"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey, registers } from "@/lib/registers/registry"
import { restoreRecord } from "@/lib/register/restore"
import { loadFigures } from "@/lib/roll-up/load-figures"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let cell: Actor
let staff: Actor

beforeAll(async () => {
  tree = await makeTree()
  cell = await actorAt("cell", tree.cell.id)
  staff = await actorAt("staff", tree.commune.id)
})

/** What a form posts: the fields of sheets are no part of it. */
async function typed(register: Register, more = {}) {
  const values = await recordValues[register.key](tree.cell.id, more)
  const names = register.form.flatMap((section) => section.fields.map((field) => field.name))
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
}

const idOf = (outcome: Outcome | null) => {
  if (!outcome?.ok) throw new Error(outcome?.message ?? "not found")
  return outcome.events[0]!.recordId!
}

/** Themes are not written by cells. */
const writerOf = ({ roles }: Register) => (roles.write.includes("cell") ? cell : staff)
const make = async (register: Register, more = {}) =>
  idOf(await act(writerOf(register), async (scope) => register.create(scope, await typed(register, more))))
const remove = (register: Register, id: number, version = 1) =>
  act(writerOf(register), (scope) => register.remove(scope, id, version))
const restore = (register: Register, id: number, version = 2, actor = cell) =>
  act(actor, (scope) => restoreRecord(scope, register, id, version))
const figures = () =>
  asActor(staff, (scope) =>
    loadFigures(scope, { unitId: tree.root.id, from: 2016, to: yearOf(today()), restated: false }),
  )
const listed = async (register: Register, actor = cell) =>
  (await asActor(actor, (scope) => loadDeleted(scope, register, {}))).records.map(({ id }) => id)
const valuesOf = (register: Register, id: number) =>
  asActor(cell, async (scope) => (await register.find(scope, id))?.values ?? null)

/** Registers of which a record as it is typed counts in no figure yet, or never does. */
const uncounted: RegisterKey[] = ["commitments", "models", "exemplars", "themes"]

describe.each(registers.map(({ key }) => key))("a deleted record of %s", (key) => {
  const register = registerByKey(key)

  test("is listed and comes back as it was, with its parts, figures and duties", async () => {
    const id = await make(register)
    const [before, values] = [await figures(), await valuesOf(register, id)]
    expect(await remove(register, id)).toMatchObject({ ok: true })
    expect(await valuesOf(register, id)).toBeNull()
    if (uncounted.includes(key)) expect(await figures()).toEqual(before)
    else expect(await figures()).not.toEqual(before)
    expect(await listed(register)).toContain(id)
    expect(await asActor(writerOf(register), (scope) => loadJustDeleted(scope, register, String(id)))).toMatchObject({
      id,
      version: 2,
    })

    expect(await restore(register, id)).toMatchObject({ ok: true, to: `/${register.slug}/${id}?da-luu=1` })
    expect(await valuesOf(register, id)).toEqual(values)
    expect(await figures()).toEqual(before)
    expect(await listed(register)).not.toContain(id)
    expect(await db().auditEvent.count({ where: { subject: key, recordId: id, action: `${key}.restore` } })).toBe(1)
    expect(await asActor(cell, (scope) => loadRecord(scope, register, String(id)))).not.toBeNull()
  })

  test("does not come back for other units, nor twice, nor after thirty days", async () => {
    const id = await make(register)
    await remove(register, id)
    for (const unit of [tree.siblingCell, tree.foreignCell]) {
      const stranger = await actorAt("cell", unit.id)
      expect(await restore(register, id, 2, stranger)).toBeNull()
      expect(await listed(register, stranger)).not.toContain(id)
    }
    expect(await restore(register, id, 1)).toMatchObject({ ok: false })
    expect(await valuesOf(register, id)).toBeNull()
    expect(await restore(register, id)).toMatchObject({ ok: true })
    expect(await restore(register, id)).toBeNull()
    expect(await remove(register, id, 3)).toMatchObject({ ok: true })
    await agedBy31Days(register, id)
    expect(await restore(register, id, 4)).toBeNull()
    expect(await listed(register)).not.toContain(id)
  })
})

/** As if the record had been deleted a month ago. */
const agedBy31Days = ({ table }: Register, id: number) =>
  db().$executeRaw`UPDATE ${Prisma.raw(table)} SET deleted_at = now() - interval '31 days' WHERE id = ${id}`

describe("a place that was taken meanwhile", () => {
  test.each([
    ["meetings", { month: "01/2015", kind: "regular" }, "sinh hoạt thường kỳ"],
    ["outreach", { month: "01/2015", kindKey: "luot-xem" }, "Tháng này đã có số"],
  ] as const)("%s: says so and leaves both as they are", async (key, more, message) => {
    const register = registerByKey(key)
    const id = await make(register, more)
    await remove(register, id)
    const other = await make(register, more)
    const before = await figures()
    const refused = await runInTransaction(cell, (scope) => restoreRecord(scope, register, id, 2))
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining(message) })
    expect(await figures()).toEqual(before)
    expect(await valuesOf(register, other)).not.toBeNull()
    expect(await valuesOf(register, id)).toBeNull()
  })

  test("a person's second commitment of a year", async () => {
    const register = registerByKey("commitments")
    const first = await typed(register)
    const id = idOf(await act(cell, (scope) => register.create(scope, first)))
    await remove(register, id)
    idOf(await act(cell, (scope) => register.create(scope, first)))
    expect(await restore(register, id)).toMatchObject({
      ok: false,
      message: expect.stringContaining("đã có bản cam kết năm 2026"),
    })
  })
})

test("commitments come back by the own cell only: no other role may read their list", async () => {
  const { roles } = registerByKey("commitments")
  expect(roles.write).toEqual(["cell"])
  const id = await make(registerByKey("commitments"))
  await remove(registerByKey("commitments"), id)
  expect(await asActor(staff, (scope) => loadJustDeleted(scope, registerByKey("commitments"), String(id)))).toBeNull()
})

test("the log leads from a deleted record to its own events, not to a page that is gone", async () => {
  const admin = await actorAt("admin", tree.province.id)
  const register = registerByKey("dialogues")
  const id = await make(register)
  const log = (search: Record<string, string>) => asActor(admin, (scope) => loadAudit(scope, search))
  const pageOf = async () => (await log({ muc: "dialogues" }))?.events.find((event) => event.recordId === id)?.page
  expect(await pageOf()).toBe(`/doi-thoai/${id}`)
  await remove(register, id)
  expect(await pageOf()).toBe(`/nhat-ky?muc=dialogues&ban-ghi=${id}`)
  const own = await log({ muc: "dialogues", "ban-ghi": String(id) })
  expect(own?.events.map(({ action }) => action)).toEqual(["dialogues.delete", "dialogues.create"])
})

test("a file that was taken off is put back, for thirty days and by who may change the record", async () => {
  const register = registerByKey("documents")
  const id = await make(register)
  const file = { fileName: "ke-hoach.pdf", mediaType: "application/pdf", size: 4 }
  const { id: fileId } = await db().attachment.create({ data: { register: "documents", recordId: id, ...file } })
  const input = { register, id, fileId }
  const change = (to: "detach" | "reattach", actor = cell) => act(actor, (scope) => changeFile(scope, input, to))
  const files = async () => (await asActor(cell, (scope) => loadRecord(scope, register, String(id))))!
  expect(await change("reattach")).toBeNull()
  expect(await change("detach")).toMatchObject({ ok: true })
  expect(await files()).toMatchObject({ attachments: [], detached: [{ id: fileId }] })
  expect(await change("reattach", await actorAt("cell", tree.siblingCell.id))).toBeNull()
  expect(await change("reattach")).toMatchObject({ ok: true })
  expect(await files()).toMatchObject({ attachments: [{ id: fileId }], detached: [] })
  await db().attachment.update({ where: { id: fileId }, data: { deletedAt: new Date(Date.now() - 31 * 86_400_000) } })
  expect(await change("reattach")).toBeNull()
})
