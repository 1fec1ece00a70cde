import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { writeWorkbook } from "@/lib/office/write-xlsx"

/** A file made to do harm, and what must come of it: the message of a refusal, or `null` where it is read as if it were none. */
export interface HostileFile {
  name: string
  make: () => Promise<Uint8Array>
  refused: RegExp | null
}

const STRINGS = "xl/sharedStrings.xml"
const SHEET = "xl/worksheets/sheet1.xml"
const STYLES = "xl/styles.xml"
const WORKBOOK = "xl/workbook.xml"
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const million = 1_000_000

const plain = () =>
  writeWorkbook({
    sheets: [{ name: "A", columns: [{ heading: "Tên", width: 20, kind: "text" }], rows: [["An"]] }],
  })

/** The plain workbook with some parts put in place of its own, or beside them. */
async function withParts(parts: Record<string, Uint8Array>): Promise<Uint8Array> {
  return zipSync({ ...unzipSync(await plain()), ...parts }, { level: 6 })
}

const strings = (inner: string) => withParts({ [STRINGS]: strToU8(`<sst xmlns="${MAIN}">${inner}</sst>`) })
const sheet = (rows: string, after = "") =>
  withParts({ [SHEET]: strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`) })

/** A part of the plain workbook with something put before the end of it. */
async function within(part: string, end: string, inner: string): Promise<Uint8Array> {
  const old = strFromU8(unzipSync(await plain())[part]!)
  return withParts({ [part]: strToU8(old.replace(end, () => inner + end)) })
}

const bomb = (bytes: number) => new Uint8Array(bytes).fill(0x20)

/** Many names in the directory for one and the same packed part. */
async function overlapping(): Promise<Uint8Array> {
  const bytes = Buffer.from(await plain())
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const [count, size, from] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)]
  const nameLength = bytes.readUInt16LE(from + 28)
  const first = bytes.subarray(from, from + 46 + nameLength + bytes.readUInt16LE(from + 30))
  const copies = Array.from({ length: 1000 }, (_, i) => {
    const copy = Buffer.from(first)
    copy.write(String(i).padStart(4, "0"), 46)
    return copy
  })
  const tail = Buffer.from(bytes.subarray(end))
  tail.writeUInt16LE(count + 1000, 8)
  tail.writeUInt16LE(count + 1000, 10)
  tail.writeUInt32LE(size + 1000 * first.length, 12)
  return Buffer.concat([bytes.subarray(0, end), ...copies, tail])
}

/** The same archive with every uncompressed size replaced by a lie. */
function lying(archive: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(archive)
  for (let at = 0; at < bytes.length - 30; at++) {
    if (bytes.readUInt32LE(at) === 0x04034b50) bytes.writeUInt32LE(size, at + 22)
    if (bytes.readUInt32LE(at) === 0x02014b50) bytes.writeUInt32LE(size, at + 24)
  }
  return bytes
}

function zipOfZips(depth: number): Uint8Array {
  let inner = zipSync({ "a.xml": bomb(10 * million) })
  for (let i = 0; i < depth; i++) inner = zipSync({ "a.zip": inner, "b.zip": inner })
  return inner
}

const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("")
const laughter = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY l0 "ha">${laughs}]><sst xmlns="${MAIN}"><si><t>&l12;</t></si></sst>`

const cell = (column: string, row: number, inner = "<v>1</v>") => `<c r="${column}${row}">${inner}</c>`
const broken = /bị hỏng/

/** Workbooks, and what only looks like one, by what is wrong with them. */
export const hostileWorkbooks: HostileFile[] = [
  {
    name: "nine million empty shared strings",
    make: () => strings("<si/>".repeat(9 * million)),
    refused: /hơn 600\.000 đoạn chữ/,
  },
  {
    name: "three million runs of rich text in one cell",
    make: () => strings(`<si>${"<r><t>a</t></r>".repeat(3 * million)}</si>`),
    refused: /hơn 100\.000 đoạn chữ được định dạng/,
  },
  {
    name: "runs of rich text in the sheet itself",
    make: () => sheet(`<row><c t="inlineStr"><is>${"<r><t>a</t></r>".repeat(2 * million)}</is></c></row>`),
    refused: /hơn 100\.000 đoạn chữ được định dạng/,
  },
  {
    name: "three million cells",
    make: () => sheet(`<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(3000)),
    refused: /hơn 2\.000\.000 ô/,
  },
  {
    name: "ten million cells that are only formatted",
    make: () => sheet(`<row>${"<c/>".repeat(1000)}</row>`.repeat(10_000)),
    refused: /hơn 2\.000\.000 ô/,
  },
  {
    name: "a million rows",
    make: () => sheet(Array.from({ length: million }, (_, i) => `<row>${cell("A", i + 1)}</row>`).join("")),
    refused: /quá nhiều dòng/,
  },
  {
    name: "cells in the last column, on every row",
    make: () => sheet(Array.from({ length: 40_000 }, (_, i) => `<row>${cell("XFD", i + 1)}</row>`).join("")),
    refused: /ô XFD1, quá xa/,
  },
  { name: "a cell in the last row", make: () => sheet(`<row>${cell("A", 1_048_576)}</row>`), refused: /ô A1048576/ },
  { name: "a row beyond the last", make: () => sheet(`<row r="99999999999"><c><v>1</v></c></row>`), refused: /quá xa/ },
  {
    name: "a wide and long rectangle of two cells",
    make: () => sheet(`<row>${cell("A", 1)}</row><row>${cell("SR", 99_999)}</row>`),
    refused: /ô SR99999, quá xa/,
  },
  {
    name: "formatted cells to the last column",
    make: () => sheet(`<row>${cell("A", 1)}<c r="XFD1" s="1"/></row>`),
    refused: null,
  },
  { name: "deep nesting in a sheet", make: () => sheet("<a>".repeat(2 * million)), refused: /hơn 200\.000 phần tử/ },
  { name: "deep nesting in shared strings", make: () => strings("<si>".repeat(200_000)), refused: broken },
  {
    name: "entities that grow a billionfold",
    make: () => withParts({ [STRINGS]: strToU8(laughter) }),
    refused: broken,
  },
  { name: "a bomb of blanks", make: () => withParts({ [STRINGS]: bomb(60 * million) }), refused: /quá lớn/ },
  {
    name: "a bomb that lies about its size",
    make: async () => lying(await withParts({ [SHEET]: bomb(60 * million) }), 10),
    refused: /quá lớn/,
  },
  {
    name: "an archive that lies the other way",
    make: async () => lying(await plain(), 0xfffffff0),
    refused: /quá lớn/,
  },
  { name: "archives within archives", make: () => withParts({ "xl/media/image1.zip": zipOfZips(12) }), refused: null },
  { name: "one part under a thousand names", make: overlapping, refused: broken },
  {
    name: "one merged range over the whole sheet",
    make: () => within(SHEET, "</worksheet>", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    refused: null,
  },
  {
    name: "a million merged ranges",
    make: () => sheet("", `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(million)}</mergeCells>`),
    refused: /hơn 60\.000 vùng ô gộp/,
  },
  {
    name: "two million styles",
    make: () => within(STYLES, "</cellXfs>", "<xf/>".repeat(2 * million)),
    refused: /hơn 130\.000 kiểu/,
  },
  {
    name: "a million names",
    make: () =>
      within(
        WORKBOOK,
        "</workbook>",
        `<definedNames>${'<definedName name="a">A</definedName>'.repeat(million)}</definedNames>`,
      ),
    refused: /hơn 20\.000 tên vùng|bị hỏng/,
  },
  {
    name: "a hundred thousand sheets",
    make: () => within(WORKBOOK, "</sheets>", '<sheet name="B" sheetId="2" r:id="rId1"/>'.repeat(100_000)),
    refused: /hơn 500 trang tính/,
  },
  {
    name: "millions of comments",
    make: () => withParts({ "xl/comments1.xml": strToU8("<comment/>".repeat(4 * million)) }),
    refused: null,
  },
  {
    name: "a tag with millions of attributes",
    make: () => sheet(`<row ${Array.from({ length: 3 * million }, (_, i) => `a${i}=""`).join(" ")}></row>`),
    refused: null,
  },
  {
    name: "cells hidden in what looks like a quoted value",
    make: () => sheet(`<!-- <row a=" -->${`<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(3000)}<!-- "> -->`),
    refused: /hơn 2\.000\.000 ô/,
  },
  {
    name: "one long text in a hundred thousand cells",
    make: async () => {
      const rows = Array.from({ length: 2000 }, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`).join("")
      const text = `<sst xmlns="${MAIN}"><si><t>${"a".repeat(30_000)}</t></si></sst>`
      const body = `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`
      return withParts({ [STRINGS]: strToU8(text), [SHEET]: strToU8(body) })
    },
    refused: /quá 50 triệu ký tự/,
  },
  {
    name: "a sheet in another encoding",
    make: () => withParts({ [SHEET]: Buffer.from("\ufeff<worksheet/>", "utf16le") }),
    refused: broken,
  },
  {
    name: "relationships that lead out of the file",
    make: () =>
      withParts({
        "_rels/.rels": strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>',
        ),
      }),
    refused: broken,
  },
  {
    name: "garbage that begins like an old .xls",
    make: () =>
      Promise.resolve(
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(million, 0x5a)]),
      ),
    refused: /không phải tệp Excel/,
  },
  {
    name: "garbage that claims to be an old .xls",
    make: () => {
      const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
      return Promise.resolve(Buffer.concat([magic, Buffer.alloc(million, 0x5a), Buffer.from("Workbook", "utf16le")]))
    },
    refused: /không đọc được tệp \.xls/i,
  },
  {
    name: "garbage that begins like an archive",
    make: () => Promise.resolve(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(million, 0x50)])),
    refused: broken,
  },
]

/** Text files, by what is wrong with them. */
export const hostileTexts: HostileFile[] = [
  {
    name: "one line without an end",
    make: () => Promise.resolve(strToU8("a,".repeat(5 * million))),
    refused: /hơn 2\.000\.000 ô/,
  },
  {
    name: "a line of many columns",
    make: () => Promise.resolve(strToU8("a,".repeat(100_000))),
    refused: /hơn 512 cột/,
  },
  {
    name: "a quote that never closes",
    make: () => Promise.resolve(strToU8(`"${"a".repeat(10 * million)}`)),
    refused: /dài quá 32\.767/,
  },
  { name: "bytes of zero", make: () => Promise.resolve(new Uint8Array(10 * million)), refused: /UTF-8/ },
  {
    name: "a million empty lines",
    make: () => Promise.resolve(strToU8("\n".repeat(million))),
    refused: null,
  },
]

/** As large as may be read: a workbook that takes some seconds and some hundred megabytes. */
export async function heavyWorkbook(): Promise<Uint8Array> {
  const texts = Array.from({ length: 400_000 }, (_, i) => `<si><t>Nội dung thứ ${i} của tệp</t></si>`).join("")
  return strings(texts)
}
