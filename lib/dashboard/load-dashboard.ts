import { knowsUnitIn, knowsUnitToday, type Scope } from "@/lib/access/scope"
import { loadAudiences, type FormAudiences } from "./audiences"
import { findCodeHolders } from "./code-holders"
import { parseDashboardQuery, type DashboardQuery } from "./dashboard-query"
import { hasEntries } from "@/lib/roll-up/figure-values"
import type { FigureKey } from "@/lib/roll-up/figures"
import { findPlace, type Place } from "./find-place"
import { loadFigures, type ChildFigures, type UnitFigures } from "@/lib/roll-up/load-figures"
import type { Rests } from "@/lib/roll-up/load-rests"
import { loadTargets, type TargetLine } from "@/lib/registers/plans/targets"
import { indicatorValues, loadKindTotals, type KindTotal } from "@/lib/roll-up/kind-totals"
import { daysOf } from "@/lib/format/months"
import { ratioFigures, type RatioFigure } from "./ratio-figures"
import { findTypedReports, type TypedReport } from "./typed-reports"
import { findLongerTotals, type LongerTotal } from "./longer-totals"
import { findMembershipEvents, type MembershipEvent } from "./two-views/membership-events"
import { findPartPredecessors, type PartPredecessor } from "@/lib/units/lineage/part-predecessors"
import { findViewDifference } from "./two-views/view-difference"

export interface Ratio extends RatioFigure {
  done: number
  of: number
  /** Direct children in which something is missing, the most first. */
  missing: { unitId: number; name: string; count: number }[]
}

/** How many of the active direct children have something, and who has not. */
export interface Coverage {
  done: number
  of: number
  missing: { unitId: number; name: string }[]
}

export interface DashboardData {
  query: DashboardQuery
  unit: Place & { alive: boolean }
  above: Place[]
  figures: UnitFigures
  ratios: Ratio[]
  /** What the unit's plans want figures to reach; for one year only, because a plan is of a year. */
  targets: TargetLine[]
  /** What was counted of each kind of outreach: kinds are data and stand beside the catalogue. */
  outreach: KindTotal[]
  /** Who came to conferences in which form. */
  audiences: FormAudiences[]
  /** Active direct children that registered a model. */
  registered: Coverage
  /** Active direct children that have a code of ethics of their own, issued in the period or before. */
  withCode: Coverage
  /** Active direct children that entered nothing at all, less those of today. */
  silent: ChildFigures[]
  /** Figures that the other view counts differently; null when the actor may not read both views. */
  differing: FigureKey[] | null
  /** What changed of whom the branch is made within the years of the trend; the restated view knows of no change. */
  trendEvents: MembershipEvent[]
  /** What the restated figures of the unit and of its children cannot hold, since nobody can divide it. */
  partPredecessors: PartPredecessor[]
  /** Whose numbers of the period were typed for them, and so are in no number here. */
  typedReports: TypedReport[]
  /** What was stated of the unit for longer than the period. */
  longerTotals: LongerTotal[]
  readAt: Date
}

/** One of the two was stated as a total, the other was not: they do not speak of the same. */
const isMixed = ({ numerator, denominator }: RatioFigure, rests: Rests) =>
  rests.has(numerator) !== rests.has(denominator)

function ratioOf(ratio: RatioFigure, figures: UnitFigures, own: boolean): Ratio {
  const [values, rests] = own ? [figures.own, figures.rests.own] : [figures.branch, figures.rests.branch]
  const gap = ({ values, rests }: ChildFigures) =>
    isMixed(ratio, rests) ? 0 : values[ratio.denominator] - values[ratio.numerator]
  const missing = own ? [] : figures.children.filter((child) => gap(child) > 0).sort((a, b) => gap(b) - gap(a))
  const mixed = isMixed(ratio, rests)
  return {
    ...ratio,
    done: values[ratio.numerator],
    of: mixed ? 0 : values[ratio.denominator],
    unknown: mixed ? "Không rõ mẫu số: trong số này có số tổng chưa ghi chi tiết." : ratio.unknown,
    missing: missing.map((child) => ({ unitId: child.unitId, name: child.name, count: gap(child) })),
  }
}

function coverageOf(active: ChildFigures[], has: (child: ChildFigures) => boolean): Coverage {
  const missing = active.filter((child) => !has(child)).map(({ unitId, name }) => ({ unitId, name }))
  return { done: active.length - missing.length, of: active.length, missing }
}

/** Everything a unit's dashboard shows, in the snapshot of the scope; null when the actor does not know the unit. */
export async function loadDashboard(
  scope: Scope,
  unitId: number,
  search: Record<string, string>,
): Promise<DashboardData | null> {
  const query = parseDashboardQuery(search)
  const known = query.restated ? knowsUnitToday(scope, unitId) : knowsUnitIn(scope, unitId, query.from, query.to)
  if (!(await known)) return null
  const place = await findPlace(scope, unitId, query)
  if (!place) return null
  const figures = await loadFigures(scope, { unitId, ...query })
  const { from, to, own } = query
  const shown = own ? figures.own : figures.branch
  const outreach = await loadKindTotals(scope, { unitId, ...query }, figures.rests)
  const active = figures.children.filter((child) => child.alive)
  const holders = await findCodeHolders(
    scope,
    active.map((child) => child.unitId),
    query,
  )
  return {
    ...place,
    query,
    figures,
    ratios: ratioFigures.map((ratio) => ratioOf(ratio, figures, query.own)),
    targets:
      from === to && !query.months ? await loadTargets(scope, unitId, to, indicatorValues(shown, outreach, own)) : [],
    outreach,
    audiences: await loadAudiences(scope, { unitId, ...query }, own),
    registered: coverageOf(active, ({ values }) => values.models > 0),
    withCode: coverageOf(active, (child) => holders.has(child.unitId)),
    silent: active.filter(({ values, foundedToday }) => !foundedToday && !hasEntries(values)),
    differing: await findViewDifference(scope, { unitId, ...query }, figures.branch),
    trendEvents:
      query.restated || own
        ? []
        : await findMembershipEvents(
            scope,
            unitId,
            figures.trend.map(({ year }) => year),
          ),
    partPredecessors: query.restated && !own ? await findPartPredecessors(scope, unitId) : [],
    typedReports: own ? [] : await findTypedReports(scope, { unitId, ...query }),
    longerTotals: await findLongerTotals(scope, unitId, daysOf(query)),
    readAt: new Date(),
  }
}

/** Children by a figure, the largest first, equal counts sharing a rank. */
export function rankChildren(children: ChildFigures[], key: FigureKey): (ChildFigures & { rank: number })[] {
  const sorted = [...children].sort((a, b) => b.values[key] - a.values[key])
  return sorted.map((child) => ({
    ...child,
    rank: 1 + sorted.filter((other) => other.values[key] > child.values[key]).length,
  }))
}
