import { readXls as parseXls } from "hucre/xlsx"
import { acceptSheets, refuse, type SheetRead } from "@/lib/office/cells"
import { SAVE_AS_XLSX } from "@/lib/office/file-kind"
import { toPart } from "@/lib/office/sheet/parsed-sheet"

const UNREADABLE = `Không đọc được tệp .xls này: tệp hỏng, có mật khẩu hoặc quá cũ. ${SAVE_AS_XLSX}`

/** Of what the file hides, and of the year that its numbers of days begin with, the library says nothing; days themselves come out right. */
const workbookOf97 = { from1904: false, tellsHidden: false }

/** Reads the sheets of a workbook of Excel 97-2003 or why it cannot be read. It has at most 65,536 rows of 256 columns. */
export async function readXls(bytes: Uint8Array, { maxRows }: { maxRows: number }): Promise<SheetRead> {
  const workbook = await parseXls(bytes).catch(() => null)
  if (!workbook) return refuse(UNREADABLE)
  const [first, ...others] = workbook.sheets.map((sheet) => toPart(sheet, workbookOf97))
  return first ? acceptSheets([first, ...others], { meta: {}, unread: [] }, maxRows) : refuse(UNREADABLE)
}
