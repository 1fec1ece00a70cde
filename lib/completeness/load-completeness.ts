import { holdsUnit, type Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { flashParams } from "@/lib/addresses/flash"
import { completenessHref } from "@/lib/addresses/work"
import { findDeadlines } from "@/lib/calendar/find-deadlines"
import { today } from "@/lib/format/dates"
import { sendsMail } from "@/lib/mail/send-mail"
import { findRegisterTerm } from "@/lib/register-key"
import { ancestorsOf, findUnit } from "@/lib/units/unit-store"
import { findEntries, findMatrixUnits } from "./find-entries"
import type { MatrixColumn, MatrixQuery, MatrixRow } from "./matrix"
import { findPeriod, periodsOf, waitedPeriod, yearOfPeriod } from "./periods"
import { reminderText } from "./reminder"
import { mayReport, reminderRoles } from "./report-roles"
import { squareOf } from "./state"
import { tracked, trackedByKey } from "./tracked"

/** Names of the query parameters of the page. */
export const matrixParams = { unit: "don-vi", year: "nam", period: "ky", register: "so" } as const

/** What a register is called in a column. */
export function registerName(key: string): string {
  return findRegisterTerm(key)?.name ?? key
}

function parseQuery(search: Record<string, string>, ownUnitId: number): MatrixQuery {
  const asked = new Asked(search)
  const waited = waitedPeriod(today())
  const year = asked.year(matrixParams.year) ?? yearOfPeriod(waited)
  const period = asked.read(matrixParams.period, (key) => findPeriod(year, key), "không có kỳ này")
  const register = asked.read(matrixParams.register, trackedByKey, "không có sổ này")
  const unitId = asked.id(matrixParams.unit) ?? ownUnitId
  asked.done()
  return { unitId, year, period: period ?? findPeriod(year, waited.key)!, register }
}

/** The address of a matrix. */
export function matrixHref(query: MatrixQuery, flash?: { saved: true }): string {
  const params = new URLSearchParams({
    [matrixParams.unit]: String(query.unitId),
    [matrixParams.year]: String(query.year),
    [matrixParams.period]: query.period.key,
  })
  if (query.register) params.set(matrixParams.register, query.register.key)
  return completenessHref({ query: params, flash })
}

/** A register over the months or quarters of the year, whichever the period is; a yearly one has one column. */
function columnsOf({ year, period, register }: MatrixQuery): MatrixColumn[] {
  if (!register) return tracked.map((one) => ({ name: registerName(one.key), register: one, period }))
  if (register.rhythm === "year") return [{ name: `Năm ${year}`, register, period }]
  const step = period.key.startsWith("q") ? "quarter" : "month"
  return periodsOf(year, step).map((one) => ({ name: one.name, register, period: one }))
}

/** Who of a unit and its direct children entered what, against each one's calendar; null for a unit outside the branch. */
export async function loadCompleteness(scope: Scope, search: Record<string, string>) {
  const query = parseQuery(search, scope.actor.unitId)
  const { unitId, year, period, register } = query
  const unit = (await holdsUnit(scope, unitId)) ? await findUnit(scope, unitId, today()) : null
  if (!unit) return null
  const units = await findMatrixUnits(scope, unitId)
  const entries = await findEntries(scope, unitId, year, "branch")
  const calendars = await findDeadlines(
    scope,
    units.map((one) => one.unitId),
    year,
  )
  const columns = columnsOf(query)
  const rows = units.map((one): MatrixRow => {
    const deadlines = (calendars.get(one.unitId) ?? []).map(({ now }) => now)
    const ask = { unit: one, entries, deadlines, today: today() }
    return { unit: one, squares: columns.map((column) => squareOf({ ...ask, ...column })) }
  })
  const about = register ? registerName(register.key).toLowerCase() : `${period.name.toLowerCase()}/${year}`
  return {
    query,
    unit,
    above: await ancestorsOf(scope, unit, today()),
    columns,
    rows,
    about,
    reminder: reminderText({ rows, columns, about, today: today() }),
    reportable: tracked.filter((one) => mayReport(one, scope.actor.role)).map(({ key }) => key),
    mails: sendsMail() && reminderRoles.includes(scope.actor.role),
    saved: flashParams.saved in search,
  }
}

export type CompletenessData = NonNullable<Awaited<ReturnType<typeof loadCompleteness>>>
