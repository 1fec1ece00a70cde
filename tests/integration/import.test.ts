import { strToU8 } from "fflate"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import type { Cell } from "@/lib/office/cells"
import { exportList } from "@/lib/register/export/export-list"
import { writeTemplate } from "@/lib/register/export/template"
import { checkSheet, type ImportPreview } from "@/lib/register/import/check-sheet"
import { commitSheet } from "@/lib/register/import/commit"
import { commitDraft } from "@/lib/register/import/commit-draft"
import { findFile, keepFile, progressOf } from "@/lib/uploads/kept-files"
import { loadPreview } from "@/lib/registers/load-preview"
import { undoBatch } from "@/lib/register/import/undo"
import { parseListQuery } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import { act, actorAt, asActor } from "../factories/actors"
import { makePerson, recordValues } from "../factories/record-values"
import { makeTree, makeUnit } from "../factories/unit-tree"
import { readRows, uploaded } from "../factories/uploads"
import { dropDowns, sheetRows, workbookOf } from "../factories/workbooks"
import { declareSize, withPart, workbookWithRows } from "../unit/office/workbook-parts"

const documents = registerByKey("documents")
const commitments = registerByKey("commitments")
const people = registerByKey("people")

const documentHeadings = [
  "Mã bản ghi",
  "Đơn vị giữ văn bản (mã đơn vị)",
  "Loại văn bản",
  "Số, ký hiệu",
  "Ngày ban hành",
  "Cơ quan khác ban hành",
  "Trích yếu",
  "Triển khai văn bản",
  "Thay thế văn bản",
]
const itemHeadings = ["Phần", "Việc làm cụ thể", "Biện pháp, thước đo", "Thời hạn", "Gắn với nhiệm vụ"]
const commitmentHeadings = [
  "Chi bộ (mã đơn vị)",
  "Người viết – họ và tên (năm sinh)",
  "Năm",
  ...itemHeadings.map((name) => `Nội dung: ${name}`),
]

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor
let cell: Actor

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.commune.id)
  cell = await actorAt("cell", tree.cell.id)
})

const row = (symbol: string, overrides: Record<number, Cell> = {}): Cell[] => {
  const cells: Cell[] = [null, tree.commune.code, "Kế hoạch", symbol, "2026-01-05", null, "Học tập và làm theo"]
  return Object.assign(cells, overrides)
}

const documentFile = (rows: Cell[][], meta?: Record<string, string>) => workbookOf([documentHeadings, ...rows], meta)
const check = (actor: Actor, register: typeof documents, bytes: Uint8Array) =>
  asActor(actor, async (scope) => checkSheet(scope, register, await readRows(bytes)))
const commit = (actor: Actor, register: typeof documents, bytes: Uint8Array) =>
  act(actor, async (scope) =>
    commitSheet(scope, register, { name: "tep.xlsx", sheet: await readRows(bytes) }, () => {}),
  )

async function preview(actor: Actor, register: typeof documents, bytes: Uint8Array): Promise<ImportPreview> {
  const checked = await check(actor, register, bytes)
  if (!checked.ok) throw new Error(checked.message)
  return checked.preview
}

async function refusal(actor: Actor, register: typeof documents, bytes: Uint8Array): Promise<string> {
  const checked = await check(actor, register, bytes)
  return checked.ok ? "" : checked.message
}

async function counts() {
  const [records, batches, events] = await Promise.all([
    db().document.count(),
    db().importBatch.count(),
    db().auditEvent.count(),
  ])
  return { records, batches, events }
}

async function newest(register: string): Promise<number> {
  return (await db().importBatch.findFirstOrThrow({ where: { register }, orderBy: { id: "desc" } })).id
}

describe("errors", () => {
  test("are named by row and column as Excel shows them", async () => {
    const bytes = await documentFile([
      row("01-KH/ĐU"),
      row("02-KH/ĐU", { 4: "31/02/2026" }),
      row("", { 1: "KHONG-CO", 2: "Bài thơ" }),
      row("03-KH/ĐU", { 7: "99-CT/TW" }),
    ])
    const { errors, fresh } = await preview(staff, documents, bytes)
    expect(fresh).toBe(4)
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [3, "cột E “Ngày ban hành”"],
      [4, "cột B “Đơn vị giữ văn bản (mã đơn vị)”"],
      [4, "cột C “Loại văn bản”"],
      [4, "cột D “Số, ký hiệu”"],
      [5, "cột H “Triển khai văn bản”"],
    ])
    expect(errors[2]!.message).toMatch(/Không có trong danh sách.*“Nghị quyết”/)
  })

  test("are none where a column is of no template: it is told and left unread", async () => {
    const bytes = await workbookOf([
      ["TT", ...documentHeadings, "Ghi chú", ""],
      [1, ...row("79-KH/ĐU"), null, null, "gấp", "x"],
    ])
    const { errors, told, fresh } = await preview(staff, documents, bytes)
    expect({ errors, fresh }).toEqual({ errors: [], fresh: 1 })
    expect(told).toEqual([expect.stringMatching(/^Không đọc cột K “Ghi chú”, L \(không có tiêu đề\): mẫu không có/)])
    expect(await commit(staff, documents, bytes)).toMatchObject({ ok: true })
  })

  test("keep everything out: all or nothing", async () => {
    const before = await counts()
    const outcome = await commit(staff, documents, await documentFile([row("11-KH/ĐU"), row("12-KH/ĐU", { 4: null })]))
    expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(/1 lỗi/) as string })
    expect(await counts()).toEqual(before)
  })

  test("say so of totals, ditto marks and old fonts", async () => {
    const bytes = await documentFile([
      row("21-KH/ĐU"),
      row("nt", { 6: '"' }),
      [null, null, null, "Tổng cộng:", 2],
      row("22-KH/ĐU", { 6: "§¶ng bé x· §¨k Mar häc tËp" }),
    ])
    const { errors, leftOut, told, oldFonts, fresh } = await preview(staff, documents, bytes)
    expect({ errors, fresh }).toEqual({ errors: [], fresh: 3 })
    expect(leftOut).toEqual([{ row: 4, why: "dòng cộng" }])
    expect(told).toEqual([expect.stringMatching(/^2 ô ghi tắt/)])
    const [reading] = oldFonts.flatMap(({ readings }) => readings)
    expect(reading).toMatchObject({ cell: "G5", unicode: expect.stringMatching(/^đảng bộ xã Đăk Mar/i) as string })
    expect(await commit(staff, documents, bytes)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/phông chữ cũ/) as string,
    })
  })

  test("treat a foreign unit and a foreign record as unknown", async () => {
    const foreign = await actorAt("staff", tree.foreignCommune.id)
    await commit(foreign, documents, await documentFile([row("31-KH/ĐU", { 1: tree.foreignCommune.code })]))
    const { id } = await db().document.findFirstOrThrow({ where: { symbol: "31-KH/ĐU" } })
    const bytes = await documentFile([row("32-KH/ĐU", { 1: tree.foreignCommune.code }), row("31-KH/ĐU", { 0: id })])
    const { errors } = await preview(staff, documents, bytes)
    expect(errors.map(({ row, column }) => [row, column?.slice(0, 5)])).toEqual([
      [2, "cột B"],
      [3, "cột A"],
    ])
    expect(JSON.stringify(errors)).not.toContain("Tỉnh ủy Hai")
  })

  test("name the columns in which a stored record differs, and overwrite nothing", async () => {
    await commit(staff, documents, await documentFile([row("41-KH/ĐU")]))
    const { id } = await db().document.findFirstOrThrow({ where: { symbol: "41-KH/ĐU" } })
    const changed = await documentFile([row("41-KH/ĐU", { 0: id, 4: "5/1/2026", 6: "Khác" })])
    const { errors, unchanged, known } = await preview(staff, documents, changed)
    expect({ errors, unchanged }).toEqual({ errors: [], unchanged: 0 })
    expect(known).toEqual([expect.objectContaining({ row: 2, isNamed: true })])
    expect(known[0]!.changes).toEqual({ "Trích yếu": { before: "Học tập và làm theo", after: "Khác" } })
    expect(await commit(staff, documents, changed)).toMatchObject({ ok: false })
    const same = await documentFile([row("41-KH/ĐU", { 0: id, 4: "5.1.2026" }), row("41-KH/ĐU", { 0: id })])
    expect(await preview(staff, documents, same)).toMatchObject({
      unchanged: 1,
      errors: [{ row: 3, column: expect.stringContaining("cột A") as string }],
    })
  })

  test("name the row that the database itself refuses", async () => {
    const young = await makeUnit({ parentId: tree.commune.id, from: "2024-01-01" })
    const before = await counts()
    const rows = [row("51-KH/ĐU"), row("52-KH/ĐU", { 1: young.code, 4: "2020-01-05" }), row("53-KH/ĐU")]
    expect(await commit(staff, documents, await documentFile(rows))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Dòng 3: Đơn vị chưa thành lập/) as string,
    })
    expect(await counts()).toEqual(before)
  })
})

describe("a file is refused whole", () => {
  test.each([
    ["text", () => strToU8("Số;Ngày"), /không phải tệp Excel/],
    [
      "a sheet of something else",
      () =>
        workbookOf([
          ["Họ tên", "Lớp"],
          ["An", "5A"],
        ]),
      /dòng tiêu đề/,
    ],
    [
      "another register's",
      () => asActor(staff, (scope) => writeTemplate(scope, people)),
      /sổ “Nhân sự”, không phải “Văn bản”/,
    ],
    [
      "a missing column",
      () => workbookOf([documentHeadings.filter((name) => name !== "Trích yếu")]),
      /thiếu cột “Trích yếu”/,
    ],
    [
      "a misspelt column, though it may be missing",
      () =>
        workbookOf([
          documentHeadings.map((name) => (name === "Triển khai văn bản" ? "Triển khai văm bản" : name)),
          row("1", { 7: "05-CT/TW" }),
        ]),
      /Cột H “Triển khai văm bản” không có trong mẫu, có phải là “Triển khai văn bản”\?/,
    ],
    ["a column twice", () => workbookOf([[...documentHeadings, "Trích yếu"]]), /hai cột “Trích yếu”/],
    [
      "too many rows",
      () => documentFile(Array.from({ length: 50_000 }, (_, i) => row(`${i}-KH`))),
      /quá nhiều dòng.*50\.000/,
    ],
  ])("for %s", async (_, file, message) => expect(await refusal(staff, documents, await file())).toMatch(message))

  test("for a bomb and for a million rows", { timeout: 90_000 }, async () => {
    const bomb = withPart(await documentFile([]), "xl/sharedStrings.xml", () => " ".repeat(60 * 1024 * 1024))
    expect(await refusal(staff, documents, declareSize(bomb, 10))).toMatch(/quá lớn/)
    const line = (_: unknown, i: number) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`
    const long = await workbookWithRows(Array.from({ length: 1_000_000 }, line).join(""))
    expect(await refusal(staff, documents, long)).toMatch(/quá nhiều dòng/)
  })
})

describe("commitments", () => {
  const file = (rows: Cell[][], headings = commitmentHeadings) => workbookOf([headings, ...rows])

  test("take several lines each, repeated, left empty or sorted apart", async () => {
    const [an, binh] = [
      await makePerson(tree.cell.id, { fullName: "Lê Thị An" }),
      await makePerson(tree.cell.id, { fullName: "Y Bình" }),
    ]
    const bytes = await file([
      [tree.cell.code, "Lê Thị An", 2025, "1. Tư tưởng chính trị", "Đọc báo"],
      [null, null, null, "2", "Tiết kiệm", null, "2025-12-31"],
      [tree.cell.code, "Y Bình", "2025", "6", "Giúp hộ nghèo"],
      [tree.cell.code, "Y Bình", 2025, "3", "Đúng giờ"],
    ])
    expect(await commit(cell, commitments, bytes)).toMatchObject({ ok: true })
    const written = await db().commitment.findMany({
      where: { year: 2025 },
      include: { items: { orderBy: { sortOrder: "asc" } } },
    })
    const itemsOf = (person: { id: number }) =>
      written.find((one) => one.personId === person.id)?.items.map(({ part, action }) => [part, action])
    expect(itemsOf(an)).toEqual([
      [1, "Đọc báo"],
      [2, "Tiết kiệm"],
    ])
    expect(itemsOf(binh)).toEqual([
      [6, "Giúp hộ nghèo"],
      [3, "Đúng giờ"],
    ])
  })

  test("name the line of a wrong item", async () => {
    await makePerson(tree.cell.id, { fullName: "Lê Văn Cường" })
    const rows: Cell[][] = [
      [tree.cell.code, "Lê Văn Cường", 2025, "1", "Đọc báo"],
      [null, null, null, "2", null, "Hằng ngày"],
      [null, null, null, "9", "Việc khác"],
    ]
    const { errors } = await preview(cell, commitments, await file(rows))
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [3, "cột E “Nội dung: Việc làm cụ thể”"],
      [4, "cột D “Nội dung: Phần”"],
    ])
  })

  test("tell namesakes apart by birth year, and do not take one name for another", async () => {
    await makePerson(tree.cell.id, { fullName: "Đinh Văn Ước", birthYear: 1970 })
    const younger = await makePerson(tree.cell.id, { fullName: "Đinh Văn Ước", birthYear: 1990 })
    const line = (name: string): Cell[] => [tree.cell.code, name, 2025, "1", "Đọc báo"]
    const { errors } = await preview(
      cell,
      commitments,
      await file([line("Đinh Văn Ước"), line("Đinh Văn Uốc"), line("dinh van uoc (1990)")]),
    )
    expect(errors.map((error) => error.row)).toEqual([2, 3])
    expect(errors[0]!.message).toMatch(/2 người.*\(1970\).*\(1990\)/)
    expect(errors[1]!.message).toMatch(/Có phải/)
    expect(await preview(cell, commitments, await file([line(`Đinh Văn Ước #${younger.id}`)]))).toMatchObject({
      errors: [],
    })
  })

  test("are offered only what a record may hold", async () => {
    const lists = await dropDowns(await asActor(staff, (scope) => writeTemplate(scope, commitments)))
    expect(lists.G).toEqual(["Bản nháp", "Đã nộp", "Đã duyệt", "Đã tự báo cáo", "Đã có kết quả"])
  })

  test("keep private columns from everybody but the own cell", async () => {
    const secret = "Sửa tính nóng nảy"
    const values = await recordValues.commitments(tree.cell.id, {
      items: [{ part: "5", action: secret, measure: "", deadline: "", duty: "" }],
    })
    expect(await act(cell, (scope) => commitments.create(scope, values))).toMatchObject({ ok: true })
    const template = await sheetRows(await asActor(staff, (scope) => writeTemplate(scope, commitments)))
    expect(JSON.stringify(template)).not.toMatch(/Nội dung|Tự báo cáo cuối|Nhận xét/)
    const query = { ...parseListQuery({}, commitments.list), years: undefined }
    const exported = (actor: Actor) =>
      asActor(actor, (scope) => exportList(scope, commitments, query)) as Promise<Uint8Array>
    expect(JSON.stringify(await sheetRows(await exported(cell)))).toContain(secret)
    const outside = await exported(staff)
    expect(JSON.stringify(await sheetRows(outside))).not.toMatch(new RegExp(`${secret}|Nội dung`))
    expect(await preview(staff, commitments, outside)).toMatchObject({ errors: [], fresh: 0 })
    expect(await preview(cell, commitments, outside)).toMatchObject({ errors: [], fresh: 0 })
    expect(await refusal(staff, commitments, await exported(cell))).toMatch(/chỉ chi bộ/)
  })
})

describe("undo", () => {
  const undo = async (actor: Actor, batch: number) => act(actor, (scope) => undoBatch(scope, documents, batch))
  const live = (symbols: string[]) => db().document.count({ where: { symbol: { in: symbols }, deletedAt: null } })

  test("takes the whole batch back, once, with an event for each record", async () => {
    await commit(staff, documents, await documentFile([row("61-KH/ĐU"), row("62-KH/ĐU", { 7: "61-KH/ĐU" })]))
    const batch = await newest("documents")
    expect(await undo(await actorAt("staff", tree.otherCommune.id), batch)).toBeNull()
    expect(await undo(staff, batch)).toMatchObject({ ok: true })
    expect(await live(["61-KH/ĐU", "62-KH/ĐU"])).toBe(0)
    expect(await db().document.count({ where: { importId: batch } })).toBe(2)
    expect(await db().auditEvent.count({ where: { action: "documents.undo" } })).toBe(2)
    expect(await undo(staff, batch)).toMatchObject({ ok: false })
  })

  test("is refused after an edit, naming the record", async () => {
    await commit(staff, documents, await documentFile([row("71-KH/ĐU"), row("72-KH/ĐU")]))
    const batch = await newest("documents")
    const { id } = await db().document.findFirstOrThrow({ where: { symbol: "72-KH/ĐU" } })
    const stored = await asActor(staff, (scope) => documents.find(scope, id))
    const values: RawValues = { ...stored!.values, subject: "Đã sửa" }
    expect(await act(staff, (scope) => documents.update(scope, id, 1, values))).toMatchObject({ ok: true })
    expect(await undo(staff, batch)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/“72-KH\/ĐU”/) as string,
    })
    expect(await live(["71-KH/ĐU", "72-KH/ĐU"])).toBe(2)
    expect((await db().importBatch.findUniqueOrThrow({ where: { id: batch } })).undoneAt).toBeNull()
  })

  test("is refused while another record refers to one of them", async () => {
    await commit(staff, documents, await documentFile([row("81-KH/ĐU")]))
    const batch = await newest("documents")
    await commit(staff, documents, await documentFile([row("82-KH/ĐU", { 7: "81-KH/ĐU" })]))
    expect(await undo(staff, batch)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/dùng ở nơi khác.*“81-KH\/ĐU”/) as string,
    })
  })
})

describe("an uploaded file", () => {
  const upload = async (rows: Cell[][]) => {
    const file = await uploaded(await documentFile(rows), "C:\\tep\\kế hoạch.xlsx")
    return asActor(staff, (scope) => keepFile(scope, documents.key, file))
  }

  test("belongs to its account, is imported once and then gone", async () => {
    const id = await upload([row("91-KH/ĐU")])
    const colleague = await actorAt("staff", tree.commune.id)
    expect(await asActor(colleague, (scope) => loadPreview(scope, documents, id))).toBeNull()
    expect(await asActor(colleague, (scope) => commitDraft(scope, documents, id))).toBeNull()
    expect(await asActor(staff, (scope) => loadPreview(scope, people, id))).toBeNull()
    const found = await asActor(staff, (scope) => loadPreview(scope, documents, id))
    expect(found).toMatchObject({ fileName: "kế hoạch.xlsx", waiting: null })
    expect(await found!.check()).toMatchObject({ fresh: 1 })
    const both = await Promise.all([0, 1].map(() => act(staff, (scope) => commitDraft(scope, documents, id))))
    expect(both.filter((outcome) => outcome?.ok)).toHaveLength(1)
    expect(await db().document.count({ where: { symbol: "91-KH/ĐU" } })).toBe(1)
    expect(await asActor(staff, (scope) => findFile(scope, documents.key, id))).toBeNull()
  })

  test("is thrown away after a day", async () => {
    const id = await upload([row("92-KH/ĐU")])
    await db().importDraft.update({ where: { id }, data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } })
    expect(await asActor(staff, (scope) => findFile(scope, documents.key, id))).toBeNull()
    const other = await actorAt("staff", tree.province.id)
    const newer = await uploaded(new Uint8Array([1]))
    await asActor(other, async (scope) => keepFile(scope, documents.key, newer))
    expect(await db().importDraft.count({ where: { id } })).toBe(0)
  })

  test("shows its progress to others while nothing is committed, and leaves nothing when interrupted", async () => {
    const id = await upload(Array.from({ length: 1500 }, (_, i) => row(`${i}-NQ/X`)))
    const before = await counts()
    const seen: unknown[] = []
    const interrupted = act(staff, async (scope) => {
      await commitDraft(scope, documents, id)
      seen.push(await asActor(staff, (other) => progressOf(other, documents.key, id)))
      throw new Error("power cut")
    })
    await expect(interrupted).rejects.toThrow("power cut")
    expect(seen).toEqual([{ done: 1500, total: 1500 }])
    expect(await counts()).toEqual(before)
    expect(await act(staff, (scope) => commitDraft(scope, documents, id))).toMatchObject({ ok: true })
    expect((await counts()).records).toBe(before.records + 1500)
  })
})
