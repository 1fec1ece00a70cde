import { describe, expect, test } from "vitest"
import { cleanFileName, fileNameOf } from "@/lib/format/file-name"

describe("a name of a file", () => {
  test.each([
    ["C:\\Tài liệu\\Kế hoạch.xlsx", "Kế hoạch.xlsx"],
    ["../../etc/passwd", "passwd"],
    ["Báo\u0000 cáo\r\nSet-Cookie: a.pdf", "Báo cáoSet-Cookie a.pdf"],
    ["ảnh\u202egpj.exe", "ảnhgpj.exe"],
    ["tệp\u200b\u2066ẩn\ufeff.pdf", "tệpẩn.pdf"],
    ["  . .bí mật. . ", "bí mật"],
    ["con.pdf", "_con.pdf"],
    ["Hướng dẫn.pdf", "Hướng dẫn.pdf"],
    ["", "tep"],
    ["\u202e", "tep"],
  ])("%j is kept as %j", (typed, kept) => expect(cleanFileName(typed)).toBe(kept))

  test("is cut by letters and keeps its ending", () => {
    const long = cleanFileName(`${"ế".repeat(300)}.csv`)
    expect([long.length, long.endsWith("ế.csv")]).toEqual([150, true])
    expect(cleanFileName(`${"😀".repeat(100)}.pdf`).isWellFormed()).toBe(true)
  })
})

describe("an ending follows the content", () => {
  const pdf = (name: string) => fileNameOf(name, ["pdf"])
  test.each([
    ["thư mời.pdf", "thư mời.pdf"],
    ["THƯ MỜI.PDF", "THƯ MỜI.PDF"],
    ["x.html", "x.pdf"],
    ["invoice.pdf.exe", "invoice.pdf"],
    ["a.exe.html.js", "a.pdf"],
    ["hóa đơn\u202efdp.exe", "hóa đơnfdp.pdf"],
    ["12-BC.TU", "12-BC.TU.pdf"],
    ["kế hoạch quý 1.2026", "kế hoạch quý 1.2026.pdf"],
    [".htaccess", "htaccess.pdf"],
    [".exe", "exe.pdf"],
    ["", "tep.pdf"],
  ])("%j of a PDF is %j", (typed, kept) => expect(pdf(typed)).toBe(kept))

  test("of several endings that fit the one that stands stays", () => {
    expect(fileNameOf("anh.jpeg", ["jpg", "jpeg"])).toBe("anh.jpeg")
    expect(fileNameOf("anh.png", ["jpg", "jpeg"])).toBe("anh.jpg")
  })

  test("a long name keeps it", () => {
    expect(pdf("a".repeat(400))).toBe(`${"a".repeat(146)}.pdf`)
  })
})

test("a long name is cut between letters, its marks with them", () => {
  const name = cleanFileName(`${"ê̆".repeat(200)}.pdf`)
  expect(name.endsWith("ê̆.pdf")).toBe(true)
})
