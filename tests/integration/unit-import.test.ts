import { writeXlsx } from "hucre/xlsx"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { readSheet } from "@/lib/office/read-xlsx"
import { type SheetToWrite, writeWorkbook } from "@/lib/office/write-xlsx"
import { verify } from "@/lib/roll-up/verify"
import { commitDraft, previewDraft } from "@/lib/units/import/drafts"
import { loadUnitDraft } from "@/lib/units/import/load-draft"
import { keepFile } from "@/lib/uploads/kept-files"
import { toChoice } from "@/lib/uploads/sheet-choice"
import { unitTemplate } from "@/lib/units/import/template"
import { historyOf } from "@/lib/units/unit-history"
import { childrenOf, findUnit } from "@/lib/units/unit-store"
import { act, actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"
import { uploaded } from "../factories/uploads"

const headings = ["Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Mã cấp trên", "Từ ngày", "Đến hết ngày"]

let tree: Awaited<ReturnType<typeof makeTree>>
let admin: Actor
beforeAll(async () => {
  tree = await makeTree()
  admin = await actorAt("admin", tree.province.id)
})

const csv = (...lines: string[]) => new TextEncoder().encode([headings.join(";"), ...lines].join("\n"))

async function upload(bytes: Uint8Array, fileName = "don-vi.csv", by = admin) {
  const file = await uploaded(bytes, fileName)
  const id = await asActor(by, (scope) => keepFile(scope, "units", file))
  const result = await asActor(by, (scope) => previewDraft(scope, id))
  if (!result) throw new Error("the draft was not kept")
  return { id, ...result }
}

const commit = (draft: string, by = admin) => act(by, (scope) => commitDraft(scope, { draft }))
const idOf = async (code: string) => (await db().unit.findUniqueOrThrow({ where: { code } })).id
const unitAt = async (code: string, day: string) => {
  const id = await idOf(code)
  return asActor(admin, (scope) => findUnit(scope, id, day))
}

/** Messages as "row column: message". */
async function errorsOf(...lines: string[]) {
  const draft = await upload(csv(...lines))
  if (!("preview" in draft)) throw new Error("refusal" in draft ? draft.refusal : "it was not read")
  return draft.preview.errors.map(
    ({ row, column, message }) => `${row} ${column.replace(/“.*”/, "").trim()}: ${message}`,
  )
}

test("a whole tree with its past goes in at once", async () => {
  const draft = await upload(
    csv(
      "X1;Đảng ủy xã Ngọk Bay;Đảng ủy cơ sở;;01/01/2018;",
      "X1-C1;Chi bộ thôn Plei;Chi bộ;X1;01/01/2018;30/06/2020",
      "X1-C1;Chi bộ thôn Plei Klếch;Chi bộ;X1;01/07/2020;31/12/2021",
      `X1-C1;Chi bộ thôn Plei Klếch;Chi bộ;${tree.commune.code};01/01/2022;`,
      "X1-C2;Chi bộ Trạm y tế;Chi bộ;X1;01/01/2018;31/12/2023",
    ),
  )
  expect(draft).toMatchObject({
    preview: {
      units: 3,
      closing: 1,
      errors: [],
      byType: [
        { name: "Chi bộ", count: 2 },
        { name: "Đảng ủy cơ sở", count: 1 },
      ],
    },
  })
  expect(await commit(draft.id)).toMatchObject({ ok: true, to: "/don-vi?da-nhap=3" })
  expect(await unitAt("X1", "2026-01-01")).toMatchObject({
    parentId: tree.province.id,
    founded: "2018-01-01",
    typeKey: "dang-uy-co-so",
  })
  expect(await unitAt("X1-C1", "2019-01-01")).toMatchObject({ name: "Chi bộ thôn Plei", parentId: await idOf("X1") })
  expect(await unitAt("X1-C1", "2022-01-01")).toMatchObject({
    name: "Chi bộ thôn Plei Klếch",
    parentId: tree.commune.id,
  })
  expect(await unitAt("X1-C2", "2024-01-01")).toMatchObject({
    state: "closed",
    closedFrom: "2024-01-01",
    parentId: await idOf("X1"),
  })
  const history = await asActor(admin, async (scope) => historyOf(scope, await idOf("X1-C1")))
  expect(history.names).toMatchObject([{ to: "2020-07-01" }, { from: "2020-07-01", to: null }])
  expect(history.types).toHaveLength(1)
  expect(history.parents).toHaveLength(2)
  expect(await verify(db())).toEqual([])
  expect(await commit(draft.id)).toBeNull()
})

test("every error is told by row and column, and nothing is written", async () => {
  const before = await db().unit.count()
  expect(
    await errorsOf(
      "A;Đảng ủy A;Đảng ủy;;01/01/2018;",
      "B;;Chi bộ;A;2018;",
      `${tree.cell.code};Chi bộ Trùng;Chi bộ;;01/01/2018;`,
      "C;Chi bộ C;Chi bộ;KHONG-CO;01/01/2018;",
      "D;Chi bộ D;Chi bộ;;01/01/2010;",
      "D;Chi bộ D;Chi bộ;;01/01/2020;",
      "E;Chi bộ E;Chi bộ;;01/01/2020;01/01/2019",
      `F;Chi bộ F;Chi bộ;${tree.foreignCommune.code};01/01/2020;`,
      "G;§¶ng ñy x· Ngäk Bay;Chi bộ;;01/01/2020;",
    ),
  ).toEqual([
    expect.stringMatching(/^2 C: Không có loại “Đảng ủy”/),
    "3 B: Chưa nhập “Tên đơn vị”.",
    expect.stringMatching(/^3 E: Ngày chưa đúng/),
    `4 A: Mã “${tree.cell.code}” đã có trong hệ thống.`,
    expect.stringMatching(/^5 D: Không có đơn vị mã “KHONG-CO”/),
    "6 E: Cấp trên chỉ hoạt động từ ngày 01/01/2015.",
    expect.stringMatching(/^7 A: Mã “D” đã có ở dòng 6/),
    "8 F: Ngày kết thúc phải từ ngày bắt đầu trở đi.",
    expect.stringMatching(/^9 D: Không có đơn vị mã/),
    expect.stringMatching(/^10 B: Chữ dùng phông cũ/),
  ])
  expect(await db().unit.count()).toBe(before)
})

test("circles, overlaps, gaps and parents that end too early are found", async () => {
  expect(
    await errorsOf(
      "V1;Đảng ủy V1;Đảng ủy cơ sở;V2;01/01/2018;",
      "V2;Đảng ủy V2;Đảng ủy cơ sở;V3;01/01/2018;",
      "V3;Đảng ủy V3;Đảng ủy cơ sở;V1;01/01/2018;",
      "T;Chi bộ T;Chi bộ;;01/01/2018;31/12/2019",
      "T;Chi bộ T mới;Chi bộ;;01/12/2019;31/12/2020",
      "T;Chi bộ T sau;Chi bộ;;01/02/2021;",
      "K;Đảng ủy K;Đảng ủy cơ sở;;01/01/2018;31/12/2019",
      "K1;Chi bộ K1;Chi bộ;K;01/01/2018;",
    ),
  ).toEqual([
    expect.stringMatching(/^2 D: .*vòng/),
    expect.stringMatching(/^3 D: .*vòng/),
    expect.stringMatching(/^4 D: .*vòng/),
    "6 E: Trùng thời gian với dòng 5 của cùng đơn vị (đến hết 31/12/2019).",
    "7 E: Hở thời gian: dòng 6 của cùng đơn vị kết thúc ngày 31/12/2020.",
    "9 F: Cấp trên chỉ hoạt động đến hết ngày 31/12/2019.",
  ])
  // The same two units above each other one after the other are no circle.
  expect(
    await errorsOf(
      "W1;Đảng ủy W1;Đảng ủy cơ sở;W2;01/01/2018;31/12/2019",
      "W1;Đảng ủy W1;Đảng ủy cơ sở;;01/01/2020;",
      "W2;Đảng ủy W2;Đảng ủy cơ sở;;01/01/2018;31/12/2019",
      "W2;Đảng ủy W2;Đảng ủy cơ sở;W1;01/01/2020;",
    ),
  ).toEqual([])
})

test("a file that is something else is refused with one message", async () => {
  const refusal = async (bytes: Uint8Array, name?: string) => {
    const draft = await upload(bytes, name)
    return "refusal" in draft ? draft.refusal : null
  }
  expect(await refusal(new TextEncoder().encode("Mã;Tên\n1;2"))).toContain("thiếu cột “Loại đơn vị”")
  expect(await refusal(csv())).toContain("chưa có đơn vị nào")
  expect(await refusal(new TextEncoder().encode("không phải Excel"), "don-vi.xlsx")).toContain("không phải tệp Excel")
  const other = await writeWorkbook({
    sheets: [{ name: "Sổ", columns: [], rows: [] }],
    meta: { register: "documents" },
  })
  expect(await refusal(other, "so.xlsx")).toContain("sổ ghi")
})

test("a file that was right is checked again when it is committed", async () => {
  const draft = await upload(csv("N1;Chi bộ N1;Chi bộ;;01/01/2020;"))
  const colleague = await actorAt("admin", tree.province.id)
  const rival = await upload(csv("N1;Chi bộ N1 khác;Chi bộ;;01/01/2020;"), undefined, colleague)
  expect(await commit(rival.id, colleague)).toMatchObject({ ok: true })
  expect(await commit(draft.id)).toMatchObject({ ok: false, message: expect.stringContaining("1 lỗi") })
  expect((await unitAt("N1", "2020-01-01"))?.name).toBe("Chi bộ N1 khác")
})

test("another administrator does not see the draft", async () => {
  const draft = await upload(csv("P1;Chi bộ P1;Chi bộ;;01/01/2020;"))
  const stranger = await actorAt("admin", tree.province.id)
  expect(await asActor(stranger, (scope) => loadUnitDraft(scope, draft.id))).toBeNull()
  expect(await asActor(stranger, (scope) => previewDraft(scope, draft.id))).toBeNull()
  expect(await act(stranger, (scope) => commitDraft(scope, { draft: draft.id }))).toBeNull()
})

test("the template filled in is read back: real dates, headings below the instructions", async () => {
  const template = await readSheet(await asActor(admin, unitTemplate), { maxRows: 10 })
  expect(template).toMatchObject({ ok: true, meta: { register: "units" } })
  const rows = [["TM1", "Chi bộ Tệp Mẫu", "Chi bộ", tree.commune.code, "2021-02-03", null]]
  const columns = headings.map((heading, i): SheetToWrite["columns"][number] => ({
    heading,
    width: 20,
    kind: i > 3 ? "date" : "text",
  }))
  const draft = await upload(
    await writeWorkbook({ sheets: [{ name: "Đơn vị", columns, rows, note: "Ghi chú" }] }),
    "mau.xlsx",
  )
  expect(draft).toMatchObject({
    preview: { units: 1, errors: [], tree: [{ depth: 0, code: "TM1", typeName: "Chi bộ" }] },
  })
})

test("10,000 units go in", async () => {
  const lines: string[] = []
  for (let c = 0; c < 1000; c++) {
    lines.push(`L${c};Đảng ủy xã số ${c};Đảng ủy cơ sở;;01/01/2020;`)
    for (let n = 0; n < 9; n++) lines.push(`L${c}-${n};Chi bộ thôn ${n};Chi bộ;L${c};01/01/2020;`)
  }
  const draft = await upload(csv(...lines))
  expect(await commit(draft.id)).toMatchObject({ ok: true })
  const children = await asActor(admin, async (scope) => childrenOf(scope, await idOf("L7"), "2026-01-01"))
  expect(children).toHaveLength(9)
}, 60_000)

test("a code in a number cell is stored as it is shown, and is the same code without its zeroes", async () => {
  const first = new Date(Date.UTC(2024, 0, 1))
  const shown = { value: 123, type: "number", style: { numFmt: "00000" } } as const
  const rows = [
    headings,
    [123, "Đảng ủy xã Một", "Đảng ủy cơ sở", null, first],
    ["1231", "Chi bộ 1", "Chi bộ", "123", first],
  ]
  const bytes = await writeXlsx({ sheets: [{ name: "Đơn vị", rows, cells: new Map([["1,0", shown]]) }] })
  const draft = await upload(bytes, "don-vi.xlsx")
  expect(draft).toMatchObject({ preview: { units: 2, errors: [] } })
  expect(await commit(draft.id)).toMatchObject({ ok: true })
  const parent = await idOf("00123")
  expect((await asActor(admin, (scope) => childrenOf(scope, parent, "2025-01-01"))).map(({ code }) => code)).toEqual([
    "1231",
  ])
  expect(await errorsOf("123;Đảng ủy xã Hai;Đảng ủy cơ sở;;01/01/2024;")).toEqual([
    "2 A: Mã “00123” đã có trong hệ thống.",
  ])
})

/** A workbook as offices have them: a cover, a parent merged over two lines, a group, a hidden line, a total and who signs. */
const officeFile = () => {
  const line = (code: string | null, name: string, parent: string | null = null) => [
    ...[code, name, "Đảng ủy cơ sở", parent, "01/01/2024", null],
  ]
  const rows = [
    ...[["DANH SÁCH ĐƠN VỊ"], headings, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], ["I", "Các xã mới"]],
    ...[
      line("OF1", "Đảng ủy xã OF1", tree.province.code),
      line("OF2", "Đảng ủy xã OF2"),
      line("OF3", "Đảng ủy xã OF3", tree.province.code),
    ],
    ...[
      ["Tổng cộng", "3 đơn vị"],
      [null, "NGƯỜI LẬP", null, "BÍ THƯ"],
    ],
  ]
  return writeXlsx({
    sheets: [
      { name: "Bìa", rows: [["Tỉnh ủy"]] },
      {
        name: "Đơn vị",
        rows,
        merges: [{ startRow: 4, startCol: 3, endRow: 5, endCol: 3 }],
        rowDefs: new Map([[6, { hidden: true }]]),
        columns: [{}, {}, { hidden: true }],
      },
    ],
  })
}

test("what is read of a workbook is told: sheets, hidden lines and columns, merged cells, lines that are no units", async () => {
  const draft = await upload(
    (await officeFile()).map((byte) => byte),
    "don-vi.xlsx",
  )
  expect(draft).toMatchObject({
    preview: {
      ...{ units: 3, errors: [] },
      notes: {
        ...{ sheetName: "Đơn vị", otherSheets: ["Bìa"], hiddenRows: 1, hiddenColumns: ["C “Loại đơn vị”"] },
        told: [
          "Ô gộp D5:D6: nội dung được dùng cho mọi dòng của vùng gộp.",
          "Dòng 4 không nhập: dòng nhóm “Các xã mới”.",
          "Dòng 8 không nhập: dòng cộng.",
          "Dòng 9 không nhập: phần ký tên, ghi chú ở cuối.",
        ],
      },
    },
  })
  const choice = { trang: "", "dong-an": "bo" } as const
  expect(await asActor(admin, (scope) => previewDraft(scope, draft.id, toChoice(choice)))).toMatchObject({
    preview: { units: 2 },
  })
  expect(await act(admin, (scope) => commitDraft(scope, { draft: draft.id, ...choice }))).toMatchObject({ ok: true })
  expect(await db().unit.count({ where: { code: { startsWith: "OF" } } })).toBe(2)
})

test("a column of no template is told and left unread; one that is misspelt refuses the file", async () => {
  const fileOf = (more: string, headings = "Mã đơn vị;Tên đơn vị;Loại đơn vị;Mã cấp trên;Từ ngày") =>
    new TextEncoder().encode(`STT;${headings};${more}\n1;GC1;Đảng ủy xã Ia Pa;Đảng ủy cơ sở;;01/01/2024;31/12/2024`)
  const draft = await upload(fileOf("Ghi chú"))
  expect(draft).toMatchObject({
    preview: { units: 1, errors: [], notes: { told: [expect.stringContaining("Không đọc cột G “Ghi chú”")] } },
  })
  expect(await upload(fileOf("Đến hết nggày"))).toMatchObject({
    refusal: expect.stringContaining("có phải là “Đến hết ngày”?") as string,
  })
})

test("an error of Excel is no name", async () => {
  expect(await errorsOf("EX1;#N/A;Đảng ủy cơ sở;;01/01/2024;")).toEqual(["2 B: Ô B2 là lỗi của Excel (#N/A)."])
})
