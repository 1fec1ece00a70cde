import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { writeWorkbook } from "@/lib/office/write-xlsx"

/** A one-column workbook, to be tampered with. */
export function plainWorkbook(): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: [{ name: "A", columns: [{ heading: "Tên", width: 20, kind: "text" }], rows: [["An"]] }],
  })
}

/** The same archive with one part rewritten. */
export function withPart(archive: Uint8Array, name: string, rewrite: (xml: string) => string): Uint8Array {
  const parts = unzipSync(archive)
  return zipSync({ ...parts, [name]: strToU8(rewrite(strFromU8(parts[name] ?? new Uint8Array()))) })
}

/** A workbook whose only sheet holds these rows, given as the XML inside `<sheetData>`. */
export async function workbookWithRows(rows: string): Promise<Uint8Array> {
  return withPart(await plainWorkbook(), "xl/worksheets/sheet1.xml", (xml) =>
    xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`),
  )
}

/** The same archive with every uncompressed size in its directory and headers replaced by a lie. */
export function declareSize(archive: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(archive)
  for (let at = 0; at < bytes.length - 30; at++) {
    if (bytes.readUInt32LE(at) === 0x04034b50) bytes.writeUInt32LE(size, at + 22)
    if (bytes.readUInt32LE(at) === 0x02014b50) bytes.writeUInt32LE(size, at + 24)
  }
  return bytes
}

/** A spreadsheet of LibreOffice: its styles and its tables as XML. */
export function odsOf(styles: string, tables: string): Uint8Array {
  const namespace = "urn:oasis:names:tc:opendocument:xmlns"
  const prefixes = ["office", "style", "table", "text"].map((name) => `xmlns:${name}="${namespace}:${name}:1.0"`)
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${prefixes.join(" ")}>
    <office:automatic-styles>${styles}</office:automatic-styles>
    <office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
  const mimetype = "application/vnd.oasis.opendocument.spreadsheet"
  return zipSync({ mimetype: [strToU8(mimetype), { level: 0 }], "content.xml": strToU8(content) })
}
