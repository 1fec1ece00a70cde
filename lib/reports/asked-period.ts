import type { Scope } from "@/lib/access/scope"
import { Asked, notUnderstood, NotUnderstood } from "@/lib/format/asked"
import { today, yearOf } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { findReports } from "./find-report"
import { findKinds } from "./kinds/find-kinds"
import { isReportable, periodsOfYear, spanOf } from "./kinds/spans"
import { yearKind, type UnitKind } from "./kinds/unit-kind"
import { periodDays, type ReportPeriod } from "./period"
import { periodColumns } from "./period-columns"
import { samePeriod } from "./same-period"

/** A kind as an address asks for it, and the years or days beside it. */
export interface AskedKind {
  kind: UnitKind
  from: number
  to: number
  /** From day to day, where the address says so. */
  span: ReportPeriod | null
}

/** The span of a year that began last; the first where none has begun. */
function latestOf(kind: UnitKind, year: number): ReportPeriod {
  const periods = periodsOfYear(kind, year)
  return periods.findLast(({ fromOn }) => fromOn <= today()) ?? periods[0]!
}

const usualKind = () => (today().slice(5, 7) <= "07" ? "halfYear" : yearKind)

/** What an address asks for, of the kinds that a unit makes; throws `NotUnderstood`. */
export async function askedKind(scope: Scope, unitId: number, search: Record<string, string>): Promise<AskedKind> {
  const kinds = await findKinds(scope, unitId)
  const asked = new Asked(search)
  const key = asked.one(
    "loai",
    kinds.map((one) => one.key),
  )
  const kind = kinds.find((one) => one.key === (key ?? usualKind()))!
  const [fromOn, toOn] = [asked.day("tu"), asked.day("den")]
  const from = asked.year(listParams.from) ?? yearOf(toOn ?? today())
  const to = Math.max(from, asked.year(listParams.to) ?? from)
  asked.done()
  return { kind, from, to, span: fromOn && toOn ? spanOf(kind, fromOn, toOn) : null }
}

/** Whether there is a report that the actor may read of a span, which no kind may have any more. */
async function wasMade(scope: Scope, period: ReportPeriod): Promise<boolean> {
  return (await findReports(scope, samePeriod(period))).length > 0
}

/**
 * The span an address asks for, throwing `NotUnderstood` for days that no report of the kind has; without days the one of its years, of a kind with several
 * that which began last.
 */
export async function periodIn(scope: Scope, { kind, from, to, span }: AskedKind): Promise<ReportPeriod> {
  if (span && !isReportable(kind, span) && !(await wasMade(scope, span))) {
    throw new NotUnderstood([notUnderstood("Kỳ báo cáo", periodDays(span), "loại báo cáo này không có kỳ như vậy")])
  }
  if (span) return span
  return kind.rhythm === "free" ? spanOf(kind, `${from}-01-01`, `${to}-12-31`) : latestOf(kind, to)
}

/** The free spans that end in some years and that a unit, one above it or one directly below has begun a report of. */
function findBegun({ tx }: Scope, unitId: number, { kind, from, to }: AskedKind): Promise<ReportPeriod[]> {
  return tx.$queryRaw<ReportPeriod[]>`
    SELECT DISTINCT ${periodColumns} FROM report r JOIN report_kind k ON k.key = r.kind_key
    WHERE r.kind_key = ${kind.key} AND extract(year FROM r.to_on) BETWEEN ${from}::int AND ${to}::int AND r.unit_id IN (
      SELECT unnest(n.path) FROM roll_up.tree_node n WHERE n.tree = 0 AND n.unit_id = ${unitId}::int
      UNION ALL SELECT n.unit_id FROM roll_up.tree_node n WHERE n.tree = 0 AND n.parent_id = ${unitId}::int)
    ORDER BY "toOn" DESC, "fromOn" LIMIT 30`
}

/** The spans among which one chooses beside the one that is shown: those of the year, or those that were begun. */
export async function periodsIn(scope: Scope, unitId: number, asked: AskedKind): Promise<ReportPeriod[]> {
  return asked.kind.rhythm === "free" ? findBegun(scope, unitId, asked) : periodsOfYear(asked.kind, asked.to)
}

/** The period that an address asks for, of a kind that a unit makes; else the one that is due next. */
export async function askedPeriod(scope: Scope, unitId: number, search: Record<string, string>): Promise<ReportPeriod> {
  return periodIn(scope, await askedKind(scope, unitId, search))
}
