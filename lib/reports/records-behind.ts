import type { Scope } from "@/lib/access/scope"
import { recordHref } from "@/lib/addresses/records"
import { findFigure } from "@/lib/roll-up/figures"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import { linkParts, type RecordLinks } from "./part-links"
import type { Source } from "./count-branch"
import { outreachKindOf } from "@/lib/roll-up/indicators"
import type { ReportPeriod } from "./period"

const mostShown = 200

/** What a number counted, under its name where the actor may read it. */
interface CountedRecord {
  id: number
  /** Of a stated total what it says beyond what lies in it. */
  amount: number
  isTotal: boolean
  title: string | null
  href: string | null
}

/** A unit's part of a line, with what it counted. */
export interface RecordsOfUnit {
  unitId: number
  unitName: string
  value: number
  records: CountedRecord[]
  /** How many more there are than are shown. */
  more: number
}

async function linkRecords(scope: Scope, registerKey: RegisterKey, ids: number[]): Promise<RecordLinks> {
  const register = registerByKey(registerKey)
  if (!register.roles.read.includes(scope.actor.role)) return new Map()
  const records = await register.findMany(scope, ids)
  return new Map(records.map(({ id, title }) => [id, [{ title, href: recordHref(register.slug, id) }]]))
}

async function linksOf(scope: Scope, figureKey: string, ids: number[], period: ReportPeriod): Promise<RecordLinks> {
  if (outreachKindOf(figureKey)) return linkRecords(scope, "outreach", ids)
  const figure = findFigure(figureKey)
  if (!figure) return new Map()
  return (await linkParts(scope, figure, ids, period)) ?? linkRecords(scope, figure.register, ids)
}

async function unitNames(scope: Scope, unitIds: number[], day: string): Promise<Map<number, string>> {
  const rows = await scope.tx.$queryRaw<{ id: number; name: string }[]>`
    SELECT u AS id, unit_name_on(u, ${day}::date) AS name FROM unnest(${unitIds}::int[]) u`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function recordsOf({ recordIds, amounts }: Source, links: RecordLinks): CountedRecord[] {
  const times = new Map<number, number>()
  return recordIds.slice(0, mostShown).map((id, i) => {
    const nth = times.get(id) ?? 0
    times.set(id, nth + 1)
    const link = links.get(id)?.[nth]
    return { id, amount: amounts[i]!, isTotal: false, title: link?.title ?? null, href: link?.href ?? null }
  })
}

function totalsOf({ statedIds, statedAmounts }: Source, links: RecordLinks): CountedRecord[] {
  return statedIds.map((id, i) => {
    const link = links.get(id)?.[0]
    return { id, amount: statedAmounts[i]!, isTotal: true, title: link?.title ?? null, href: link?.href ?? null }
  })
}

/** What stands behind a number, by the unit it belongs to; a figure's parts and people lead to the records they stand on. */
export async function recordsBehind(
  scope: Scope,
  figureKey: string,
  sources: Source[],
  { day, period }: { day: string; period: ReportPeriod },
): Promise<RecordsOfUnit[]> {
  const shown = sources.flatMap(({ recordIds }) => recordIds.slice(0, mostShown)).slice(0, mostShown * 5)
  const links = await linksOf(scope, figureKey, shown, period)
  const stated = sources.flatMap(({ statedIds }) => statedIds).slice(0, mostShown * 5)
  const totals = await linkRecords(scope, "statedTotals", stated)
  const names = await unitNames(
    scope,
    sources.map(({ unitId }) => unitId),
    day,
  )
  return sources.map((source) => ({
    unitId: source.unitId,
    unitName: names.get(source.unitId) ?? "",
    value: [...source.amounts, ...source.statedAmounts].reduce((sum, amount) => sum + amount, 0),
    more: Math.max(0, source.recordIds.length - mostShown),
    records: [...recordsOf(source, links), ...totalsOf(source, totals)],
  }))
}
