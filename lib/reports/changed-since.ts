import type { Scope } from "@/lib/access/scope"
import { groupBy } from "@/lib/register/group-by"
import { shownSum } from "./branch-value"
import { countBranch, type BranchLine, type Source } from "./count-branch"
import type { Report } from "./find-report"
import { frozenTable, type TableLine } from "./frozen-table"
import { lineKey, lineName } from "./line-source"

/** A number that the records no longer say as it was submitted, or say for other records. */
export interface Drift {
  lineId: number
  /** See `lineKey`. */
  place: string
  unitName: string
  figureKey: string
  name: string
  unitOfCount: string
  /** With the corrections so far. */
  submitted: number
  now: number
  /** The same as they are shown: "gần 350.000". */
  shown: { submitted: string; now: string }
  /** How many records it counted then and counts no longer, or for another amount; of a line that an accepted report stands behind nobody can tell. */
  gone: number
  /** How many it counts only now, or for another amount. */
  come: number
}

/** Which records a line counted when it was submitted. */
export function frozenSources(scope: Scope, lineId: number, figureKey: string): Promise<Source[]> {
  return scope.tx.reportSource.findMany({ where: { lineId, figureKey }, orderBy: { unitId: "asc" } })
}

/** Each record and stated total of a source with what it counts for, as one text. */
const pairsOf = ({ recordIds, amounts, statedIds, statedAmounts }: Source): string[] => [
  ...recordIds.map((id, i) => `${id} ${amounts[i]}`),
  ...statedIds.map((id, i) => `stated ${id} ${statedAmounts[i]}`),
]

function isSame(one: Source, other: Source | undefined): boolean {
  const [was, is] = [pairsOf(one), other ? pairsOf(other) : []]
  return was.length === is.length && was.every((pair, i) => pair === is[i])
}

/** How many are not among the others; one that counts several times stands there as often. */
function notAmong(pairs: string[], others: string[]): number {
  const left = new Map<string, number>()
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1)
  return pairs.filter((pair) => {
    const free = left.get(pair) ?? 0
    left.set(pair, free - 1)
    return free <= 0
  }).length
}

/**
 * How many records a figure of a line counted then and not now, and the other way round; what only went from one unit of the line to another is the same.
 * Units that did not change, which most did not, are left out at once.
 */
function replaced(then: Source[], now: Source[]): Pick<Drift, "gone" | "come"> {
  const [was, is] = [then, now].map((sources) => new Map(sources.map((source) => [source.unitId, source])))
  const changed = (sources: Source[], others: Map<number, Source>) =>
    sources.filter((source) => !isSame(source, others.get(source.unitId))).flatMap(pairsOf)
  const [one, other] = [changed(then, is!), changed(now, was!)]
  return { gone: notAmong(one, other), come: notAmong(other, one) }
}

/** By line and figure, what was counted when the report was submitted. */
async function sourcesThen(scope: Scope, lines: TableLine[]): Promise<Map<string, Source[]>> {
  const lineIds = lines.flatMap(({ lineId }) => lineId ?? [])
  const rows = await scope.tx.reportSource.findMany({ where: { lineId: { in: lineIds } }, orderBy: { unitId: "asc" } })
  return groupBy(rows, ({ lineId, figureKey }) => `${lineId} ${figureKey}`)
}

/** Whether a line stands on records, then and now. */
const countsRecords = (then: TableLine, now: BranchLine | undefined) =>
  then.childSubmissionId === null && (now?.childSubmissionId ?? null) === null

/**
 * "Thay đổi sau khi nộp": every number that differs from what is counted now, and every one that is the same but counts other records and was
 * not corrected since, in the order of the report; nothing of an open report, nor of one that the unit above typed, which no records stand behind.
 */
export async function changedSince(scope: Scope, report: Report): Promise<Drift[]> {
  const frozen =
    report.submissionId === null || report.substituted ? null : await frozenTable(scope, report.submissionId)
  if (!frozen) return []
  const now = await countBranch(scope, report.unitId, report)
  const live = new Map(now.lines.map((line) => [lineKey(line), line]))
  const then = await sourcesThen(scope, frozen.lines)
  return frozen.figures.flatMap(({ key: figureKey, name, unitOfCount }) =>
    frozen.lines.flatMap((line): Drift[] => {
      const { lineId } = line
      if (lineId === null) return []
      const place = lineKey(line)
      const present = live.get(place)
      const [submitted, counted] = [line.values.get(figureKey) ?? 0, present?.values.get(figureKey) ?? 0]
      const sources = present?.sources.filter((source) => source.figureKey === figureKey) ?? []
      const records = countsRecords(line, present)
        ? replaced(then.get(`${lineId} ${figureKey}`) ?? [], sources)
        : { gone: 0, come: 0 }
      const shown = { submitted: shownSum([line], figureKey), now: shownSum(present ? [present] : [], figureKey) }
      const same = shown.submitted === shown.now && (records.gone + records.come === 0 || line.frozen.has(figureKey))
      return same
        ? []
        : [
            {
              lineId,
              place,
              unitName: lineName(line),
              figureKey,
              name,
              unitOfCount,
              submitted,
              now: counted,
              shown,
              ...records,
            },
          ]
    }),
  )
}
