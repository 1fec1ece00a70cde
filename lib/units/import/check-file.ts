import type { Scope } from "@/lib/access/scope"
import type { SheetRead } from "@/lib/office/cells"
import { anySheet } from "@/lib/uploads/sheet-choice"
import type { SheetNotes } from "@/lib/uploads/sheet-notes"
import { unitTypes } from "../unit-store"
import { checkTree, type Periods, type Standing } from "./check-tree"
import { readLayout } from "../sheet/read-layout"
import { spellingsOf } from "../sheet/spellings"
import { unitColumns, type UnitErrors } from "./columns"
import { readLines, type ReadLines } from "./lines"
import { findStanding } from "./standing"

/** Rows of a file of units. */
export const mostUnitRows = 20_000

/** A file that can be read: its units, what they were checked against, and every error by row. */
export interface CheckedFile {
  ok: true
  periods: Periods
  standing: Standing
  errors: UnitErrors
  notes: SheetNotes
}

const namedCodes = ({ codes, lines }: ReadLines) =>
  new Set([...codes, ...lines.flatMap(({ parentCode }) => parentCode ?? [])])

/** The lines with each code spelled in one way. */
async function spelledAlike(scope: Scope, read: ReadLines): Promise<ReadLines> {
  const spelled = await spellingsOf(scope, namedCodes(read))
  const lines = read.lines.map((line) => {
    return { ...line, code: spelled(line.code), parentCode: line.parentCode && spelled(line.parentCode) }
  })
  return { lines, codes: new Set([...read.codes].map(spelled)) }
}

/** Checks the rows of a file of units; a file that is not one is refused with one message. Writes nothing. */
export async function checkFile(
  scope: Scope,
  sheet: SheetRead,
  choice = anySheet,
): Promise<CheckedFile | { ok: false; message: string }> {
  if (!sheet.ok) return sheet
  if (sheet.meta.register && sheet.meta.register !== "units") {
    return { ok: false, message: "Đây là tệp mẫu của một sổ ghi, không phải của đơn vị. Hãy tải tệp mẫu đơn vị." }
  }
  const found = readLayout(unitColumns, sheet, choice)
  if ("refusal" in found) return { ok: false, message: found.refusal }
  const { rows, layout, errors, notes } = found
  const read = await spelledAlike(scope, readLines(rows, layout, await unitTypes(scope), errors))
  if (read.codes.size === 0 && errors.count === 0)
    return { ok: false, message: "Tệp chưa có đơn vị nào dưới dòng tiêu đề." }
  const standing = await findStanding(scope, namedCodes(read))
  return { ok: true, periods: checkTree(read, standing, errors), standing, errors, notes }
}
