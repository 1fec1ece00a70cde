import { randomUUID } from "node:crypto"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { loadAccountDraft } from "@/lib/accounts/bulk/file/load-draft"
import { inAccountThread } from "@/lib/accounts/file-thread"
import { newSlipKey } from "@/lib/accounts/codes/slip-key"
import { planMark } from "@/lib/accounts/bulk/plan"
import { db } from "@/lib/db/client"
import { undecided } from "@/lib/register/import/options"
import { registerByKey } from "@/lib/registers/registry"
import { inSheetThread } from "@/lib/registers/sheet-thread"
import { inReportThread } from "@/lib/reports/file-thread"
import { inUnitThread } from "@/lib/units/file-thread"
import { keepReformFile, takeReformFile } from "@/lib/units/reform/upload"
import { keepFile } from "@/lib/uploads/kept-files"
import { anySheet } from "@/lib/uploads/sheet-choice"
import { actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"
import { fileForm, uploaded } from "../factories/uploads"
import { documentWorkbook } from "../factories/workbooks"

let staff: Actor
let code: string

beforeAll(async () => {
  const tree = await makeTree()
  staff = await actorAt("staff", tree.commune.id)
  code = tree.commune.code
})

async function keep(symbol: string) {
  const file = await uploaded(await documentWorkbook(code, symbol))
  const id = await asActor(staff, (scope) => keepFile(scope, registerByKey("documents").key, file))
  return { register: "documents", draft: id, options: undecided } as const
}

const markOf = (text: string) => ({ id: randomUUID(), action: "import", body: new Uint8Array(Buffer.from(text)) })

test("an import in a thread is one save, with its events and its request", async () => {
  const draft = await keep("01-KH/ĐU")
  expect(await inSheetThread("previewImport", { actor: staff, given: draft })).toMatchObject({ fresh: 1, errors: [] })
  const order = { actor: staff, mark: markOf("one"), drafts: [] }
  const first = await inSheetThread("commitImport", { order, given: draft })
  expect(first).toMatchObject({ ok: true })
  const { to } = first as { to: string }
  expect(await inSheetThread("commitImport", { order, given: draft })).toEqual({ ok: true, events: [], to })
  expect(await db().document.count({ where: { symbol: "01-KH/ĐU" } })).toBe(1)
  const { id: batch } = await db().importBatch.findFirstOrThrow({ where: { unitId: staff.unitId } })
  expect(await db().auditEvent.count({ where: { action: "imports.import", recordId: batch } })).toBe(1)
  const undone = await inSheetThread("undoImport", {
    order: { ...order, mark: markOf("two") },
    given: { register: "documents", batch },
  })
  expect(undone).toMatchObject({ ok: true })
  expect(await db().document.count({ where: { symbol: "01-KH/ĐU", deletedAt: null } })).toBe(0)
}, 120_000)

test("what a task throws is thrown where it was asked for, and the next is done", async () => {
  const draft = await keep("02-KH/ĐU")
  await expect(
    inSheetThread("previewImport", { actor: staff, given: { ...draft, register: "nothing" as never } }),
  ).rejects.toThrow()
  expect(await inSheetThread("previewImport", { actor: staff, given: draft })).toMatchObject({ fresh: 1 })
}, 120_000)

test("files of units, reforms and typed reports are checked and written in a thread too", async () => {
  const tree = await makeTree()
  const admin = await actorAt("admin", tree.province.id)
  const headings = "Mã đơn vị;Tên đơn vị;Loại đơn vị;Mã cấp trên;Từ ngày"
  const csv = new TextEncoder().encode(`${headings}\nLU1;Đảng ủy xã Ia Pa;Đảng ủy cơ sở;;01/01/2024`)
  const file = await uploaded(csv, "don-vi.csv")
  const draft = await asActor(admin, (scope) => keepFile(scope, "units", file))
  const given = { draft, choice: anySheet }
  expect(await inUnitThread("previewUnits", { actor: admin, given })).toMatchObject({
    preview: { units: 1, errors: [] },
  })
  expect(await inUnitThread("checkReform", { actor: admin, given })).toBeNull()
  const order = { actor: admin, mark: markOf("units"), drafts: [] }
  expect(await inUnitThread("commitUnits", { order, given: { draft } })).toMatchObject({ ok: true })
  expect(await db().unit.count({ where: { code: "LU1" } })).toBe(1)
  expect(await inReportThread("checkTyped", { actor: staff, given: { draft, search: {} } })).toBeNull()
}, 120_000)

test("a file of accounts is previewed and made in a thread, once", async () => {
  const tree = await makeTree()
  const admin = await actorAt("admin", tree.province.id)
  const csv = new TextEncoder().encode(`Mã đơn vị;Họ và tên\n${tree.cell.code};Nguyễn Văn Ước`)
  const file = await uploaded(csv, "tai-khoan.csv")
  const draft = await asActor(admin, (scope) => keepFile(scope, "accounts", file))
  const { waiting, check } = (await asActor(admin, (scope) => loadAccountDraft(scope, draft)))!
  expect(waiting).toBeNull()
  const checked = await check()
  if (!checked?.ok) throw new Error(JSON.stringify(checked))
  expect(checked).toMatchObject({ errors: [], plan: { make: [{ fullName: "Nguyễn Văn Ước" }] } })
  const order = { actor: admin, mark: markOf("accounts"), drafts: [] }
  const given = { draft, mark: planMark(checked.plan), key: newSlipKey() }
  const made = await inAccountThread("makeAccounts", { order, given })
  expect(made).toMatchObject({ ok: true })
  expect(await inAccountThread("makeAccounts", { order, given })).toEqual({ ...made, events: [] })
  expect(await db().account.count({ where: { fullName: "Nguyễn Văn Ước" } })).toBe(1)
  expect(await check()).toBeNull()
}, 120_000)

test("a posted reform is checked in a thread: on to its preview, or to the page that tells what is wrong", async () => {
  const tree = await makeTree()
  const admin = await actorAt("admin", tree.province.id)
  const post = async (line: string) => {
    const csv = new TextEncoder().encode(`Mã cũ;Mã mới;Phạm vi;Từ ngày\n${line}`)
    const taken = await takeReformFile(fileForm(csv, "sắp xếp.csv"), admin)
    return (await asActor(admin, (scope) => keepReformFile(scope, taken)))?.headers.get("location")
  }
  expect(await post(`${tree.otherCell.code};;;01/01/2099`)).toMatch(/^\/don-vi\/sap-xep\/xem-truoc\//)
  expect(await post("KHONG-CO;;;01/01/2099")).toMatch(/^\/don-vi\/sap-xep\/tep\//)
  const form = new FormData()
  form.set("tep-da-tai", randomUUID())
  const unknown = await takeReformFile(form, admin)
  expect(await asActor(admin, (scope) => keepReformFile(scope, unknown))).toBeNull()
}, 120_000)
