import { readOds as parseOds } from "hucre/ods"
import type { Sheet } from "hucre/xlsx"
import { acceptSheets, refuse, type SheetPart, type SheetRead } from "@/lib/office/cells"
import { ElementCounter } from "@/lib/office/sheet/count-elements"
import { hiddenInOds, type HiddenParts } from "@/lib/office/sheet/ods-hidden"
import { toPart } from "@/lib/office/sheet/parsed-sheet"
import type { Archive } from "@/lib/office/zip/unpack"

const MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
const CONTENT = "content.xml"

/** Whether an archive says that it is a spreadsheet of LibreOffice. */
export function isOds(archive: Archive): boolean {
  const said = archive.read("mimetype")
  return said !== undefined && Buffer.from(said).toString("latin1").trim().startsWith(MEDIA_TYPE)
}

function partOf(sheet: Sheet, hidden: HiddenParts | undefined): SheetPart {
  const part = toPart(sheet, { from1904: false, tellsHidden: true })
  return { ...part, hiddenRows: hidden?.hiddenRows ?? [], hiddenColumns: hidden?.hiddenColumns ?? [] }
}

/**
 * Reads the visible sheets of a LibreOffice spreadsheet. What it unpacks to and its elements are counted before; a cell that says it stands there a million
 * times is held by the limits of the process apart.
 */
export async function readOds(bytes: Uint8Array, archive: Archive, options: { maxRows: number }): Promise<SheetRead> {
  const content = archive.read(CONTENT)
  if (!content) throw new RangeError("no content")
  new ElementCounter().count(content)
  const workbook = await parseOds(bytes)
  const hidden = hiddenInOds(content)
  const visible = workbook.sheets.flatMap((sheet, at) => (hidden[at]?.isHidden ? [] : [partOf(sheet, hidden[at])]))
  const [first, ...others] = visible
  if (!first) return refuse("Tệp không có trang tính nào.")
  return acceptSheets([first, ...others], { meta: {}, unread: [] }, options.maxRows)
}
