import { strToU8 } from "fflate"
import { expect, test } from "vitest"
import { readCsv } from "@/lib/office/read-csv"

const read = (text: string, maxRows = 100) => readCsv(strToU8(text), { maxRows })

test.each([",", ";", "\t"])("splits by %j", (delimiter) => {
  const text = `mã${delimiter}tên\r\n01${delimiter}Đảng ủy xã\r\n`
  expect(read(text)).toMatchObject({
    ok: true,
    rows: [
      ["mã", "tên"],
      ["01", "Đảng ủy xã"],
    ],
  })
})

test("drops the byte order mark, keeps quoted breaks and the place of empty rows", () => {
  expect(read('\uFEFFa,b\n\n"x, ""y""\nz",\n')).toMatchObject({ rows: [["a", "b"], [], ['x, "y"\nz']] })
})

test("does not split at a pipe", () => expect(read("a|b\nc|d\n")).toMatchObject({ rows: [["a|b"], ["c|d"]] }))

test("refuses other encodings and too many rows", () => {
  expect(readCsv(new Uint8Array([0xc0, 0xe9, 0x2c]), { maxRows: 9 })).toMatchObject({ ok: false })
  expect(readCsv(new Uint8Array([0x61, 0x62, 0, 0x63, 0x64, 0x65]), { maxRows: 9 })).toMatchObject({ ok: false })
  expect(read("a\nb\nc\n", 2)).toMatchObject({ ok: false })
})

test.each(["utf16le", "utf-16be"])("reads %s, with or without its mark", (encoding) => {
  const text = "mã;tên\r\n01;Đảng ủy xã\r\n"
  for (const mark of ["\uFEFF", ""]) {
    const bytes = Buffer.from(mark + text, "utf16le")
    const read = readCsv(encoding === "utf16le" ? bytes : bytes.swap16(), { maxRows: 9 })
    expect(read).toMatchObject({
      rows: [
        ["mã", "tên"],
        ["01", "Đảng ủy xã"],
      ],
    })
  }
})

test("is told by a first line what parts the cells", () =>
  expect(read("sep=;\r\na,b;c\r\n")).toMatchObject({ rows: [["a,b", "c"]] }))
