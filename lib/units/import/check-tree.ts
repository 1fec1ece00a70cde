import { formatDate, type IsoDate } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import type { UnitErrors } from "./columns"
import type { ReadLines, UnitLine } from "./lines"

/** A unit that is there already and may stand above new ones. */
export interface StandingUnit {
  id: number
  founded: IsoDate
  closedFrom: IsoDate | null
}

/** What the lines of a file are checked against. */
export interface Standing {
  /** The administrator's own unit: the parent of lines that name none. */
  own: StandingUnit
  /** Units of the branch by code. */
  byCode: Map<string, StandingUnit>
  /** Codes in use anywhere. */
  taken: Set<string>
}

/** The lines of each unit by code, from its first day on. */
export type Periods = Map<string, UnitLine[]>

function periodsOf(lines: UnitLine[]): Periods {
  const periods: Periods = new Map()
  for (const line of lines) {
    const known = periods.get(line.code)
    if (known) known.push(line)
    else periods.set(line.code, [line])
  }
  for (const unit of periods.values()) unit.sort((a, b) => (a.from < b.from ? -1 : 1))
  return periods
}

/** Periods of one unit follow each other without overlap or gap. */
function checkPeriods(periods: Periods, errors: UnitErrors): void {
  for (const unit of periods.values()) {
    unit.slice(1).forEach((line, index) => {
      const before = unit[index]!
      if (before.to === null) {
        const advice = `nếu đây là giai đoạn sau của cùng đơn vị, hãy ghi “Đến hết ngày” ở dòng ${before.row}`
        errors.add(line.row, "code", `Mã “${line.code}” đã có ở dòng ${before.row}; ${advice}.`)
      } else if (line.from <= before.to) {
        errors.add(
          line.row,
          "from",
          `Trùng thời gian với dòng ${before.row} của cùng đơn vị (đến hết ${formatDate(before.to)}).`,
        )
      } else if (line.from > addDays(before.to, 1)) {
        errors.add(
          line.row,
          "from",
          `Hở thời gian: dòng ${before.row} của cùng đơn vị kết thúc ngày ${formatDate(before.to)}.`,
        )
      }
    })
  }
}

/** From when to when a parent works; null = no end, undefined = its own lines are wrong. */
function lifeOf(
  code: string | null,
  periods: Periods,
  { own, byCode }: Standing,
): { from: IsoDate; to: IsoDate | null } | undefined {
  const standing = code === null ? own : byCode.get(code)
  if (standing) return { from: standing.founded, to: standing.closedFrom && addDays(standing.closedFrom, -1) }
  const lines = code === null ? undefined : periods.get(code)
  return lines && { from: lines[0]!.from, to: lines.at(-1)!.to }
}

function checkParent(
  line: UnitLine,
  periods: Periods,
  codes: Set<string>,
  standing: Standing,
  errors: UnitErrors,
): void {
  const { parentCode } = line
  if (parentCode !== null && !codes.has(parentCode) && !standing.byCode.has(parentCode)) {
    return errors.add(
      line.row,
      "parent",
      `Không có đơn vị mã “${parentCode}” trong tệp này hoặc trong phạm vi của bạn.`,
    )
  }
  const life = lifeOf(parentCode, periods, standing)
  if (!life) return
  if (line.from < life.from)
    return errors.add(line.row, "from", `Cấp trên chỉ hoạt động từ ngày ${formatDate(life.from)}.`)
  if (life.to !== null && (line.to === null || line.to > life.to)) {
    errors.add(line.row, "to", `Cấp trên chỉ hoạt động đến hết ngày ${formatDate(life.to)}.`)
  }
}

/** A circle that stands on some day stands on the day its last line begins: it is enough to walk up from every line on its first day. */
function standsBelowItself(start: UnitLine, periods: Periods): boolean {
  const seen = new Set<string>()
  let line: UnitLine | undefined = start
  while (line && line.parentCode !== null && !seen.has(line.code)) {
    if (line.parentCode === start.code) return true
    seen.add(line.code)
    line = periods
      .get(line.parentCode)
      ?.find((above) => above.from <= start.from && (above.to === null || above.to >= start.from))
  }
  return false
}

/** Checks the lines against each other and against the units that are there. Returns the lines of each unit. */
export function checkTree({ lines, codes }: ReadLines, standing: Standing, errors: UnitErrors): Periods {
  const periods = periodsOf(lines)
  for (const line of lines) {
    if (standing.taken.has(line.code)) errors.add(line.row, "code", `Mã “${line.code}” đã có trong hệ thống.`)
    if (standsBelowItself(line, periods))
      errors.add(line.row, "parent", "Đơn vị sẽ trực thuộc chính nó, qua một vòng cấp trên trong tệp.")
    else checkParent(line, periods, codes, standing, errors)
  }
  checkPeriods(periods, errors)
  return periods
}
