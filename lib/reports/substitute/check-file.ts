import type { Scope } from "@/lib/access/scope"
import { formatDate } from "@/lib/format/dates"
import { isFormula, type SheetRead } from "@/lib/office/cells"
import { loadIndicators, type Indicator } from "@/lib/roll-up/indicators"
import { figureWholes } from "../figure-list"
import { reportName, type ReportPeriod } from "../period"
import type { SubstitutePlace } from "./find-place"
import { readNumbers, type ReadNumbers } from "./read-numbers"
import { sheetMeta } from "./sheet"

/** More rows than there will ever be figures. */
export const mostFigureRows = 2_000

type Checked = ({ ok: true; figures: Indicator[] } & ReadNumbers) | { ok: false; message: string }

const notOurs = "Đây không phải tệp nhập hộ tải từ trang này. Hãy tải tệp trống ở trên, điền cột “Số liệu” rồi tải lên."

const notFilled = "Tệp chưa điền số nào. Hãy điền cột “Số liệu”; nơi không có gì thì ghi 0."

/** Sheets of before 2026-12 name the last month by its first day; all their periods ended with a month. */
const endsSame = (to: string | undefined, { toOn }: ReportPeriod) => to === toOn || to === `${toOn.slice(0, 8)}01`

/** Why a file is of another unit or period, or null when it is this one's. */
function wrongPlace(meta: Record<string, string>, place: SubstitutePlace): string | null {
  const wanted = sheetMeta(place)
  if (meta.form !== wanted.form) return notOurs
  if (meta.unit !== wanted.unit) return `Tệp này là của đơn vị khác, không phải của ${place.unitName}.`
  const same = meta.kind === wanted.kind && meta.from === wanted.from && endsSame(meta.to, place.period)
  if (same) return null
  const from = /^\d{4}-\d\d-\d\d$/.test(meta.from ?? "") ? ` (từ ${formatDate(meta.from!)})` : ""
  return `Tệp này là của kỳ khác${from}, không phải của ${reportName(place.period).toLowerCase()}.`
}

/** Reads the rows of a filled sheet for a unit and period; a file that is not one is refused with one message. Writes nothing. */
export async function checkSubstitute(scope: Scope, place: SubstitutePlace, sheet: SheetRead): Promise<Checked> {
  if (!sheet.ok) return sheet
  const wrong = wrongPlace(sheet.meta, place)
  if (wrong) return { ok: false, message: wrong }
  const [formula] = sheet.formulas
  if (formula) return { ok: false, message: isFormula(formula) }
  const figures = await loadIndicators(scope, [place.unitId])
  const read = readNumbers(sheet.rows, figures, figureWholes(figures))
  if (!read) return { ok: false, message: notOurs }
  return read.empty && read.errors.length === 0 ? { ok: false, message: notFilled } : { ok: true, figures, ...read }
}
