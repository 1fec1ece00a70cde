import { readOds as parseOds } from "hucre/ods"
import { acceptSheets, refuse, type SheetRead } from "@/lib/office/cells"
import { ElementCounter } from "@/lib/office/sheet/count-elements"
import { toPart } from "@/lib/office/sheet/parsed-sheet"
import type { Archive } from "@/lib/office/zip/unpack"

const MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
const CONTENT = "content.xml"

/** Whether an archive says that it is a spreadsheet of LibreOffice. */
export function isOds(archive: Archive): boolean {
  const said = archive.read("mimetype")
  return said !== undefined && Buffer.from(said).toString("latin1").trim().startsWith(MEDIA_TYPE)
}

/**
 * Reads the sheets of a LibreOffice spreadsheet. What it unpacks to and its elements are counted before; a cell that says it stands there a million
 * times is held by the limits of the process apart.
 */
export async function readOds(bytes: Uint8Array, archive: Archive, options: { maxRows: number }): Promise<SheetRead> {
  const content = archive.read(CONTENT)
  if (!content) throw new RangeError("no content")
  new ElementCounter().count(content)
  const workbook = await parseOds(bytes)
  const [first, ...others] = workbook.sheets.filter(({ hidden }) => !hidden).map(toPart)
  if (!first) return refuse("Tệp không có trang tính nào.")
  return acceptSheets([first, ...others], { meta: {}, unread: [] }, options.maxRows)
}
