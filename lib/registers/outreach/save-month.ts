import { refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { outreachMonthHref } from "@/lib/addresses/year-grids"
import { yearOf, type IsoDate } from "@/lib/format/dates"
import { saveMany, type GridChanges } from "@/lib/register/save-many"
import { checkWorkDays } from "@/lib/register/work-days"
import { askAboutGrid } from "@/lib/register/grid-doubts"
import { loadKinds, type StoredKind } from "@/lib/roll-up/kinds"
import { whyNotCounted } from "@/lib/roll-up/why-not-counted"
import { loadMonthRows, type MonthRow } from "./month-rows"
import type { Qualifier } from "@/lib/qualifier"
import { outreach } from "./register"
import { partProblems, shownValue } from "./rules"
import { outreachSchema, type OutreachInput } from "./schema"
import { outreachStore } from "./store"

/** A line as it was typed; without a number there is no record. */
interface TypedLine {
  value: number | null
  qualifier: Qualifier
}

interface TypedMonth {
  unitId: number
  month: IsoDate
  /** Of the whole grid, as it was shown. */
  version: number
  /** Stands for doubts that were asked about before. */
  kept?: string
  counts: Record<string, TypedLine>
}

const same = (row: MonthRow | undefined, { value, qualifier }: TypedLine) =>
  (row?.value ?? null) === value && (value === null || row?.qualifier === qualifier)

const shown = (line: { value: number | null; qualifier: Qualifier } | undefined) =>
  line === undefined || line.value === null ? "" : shownValue(line.value, line.qualifier)

function conflict(
  kinds: StoredKind[],
  stored: Map<string, MonthRow>,
  { counts }: TypedMonth,
  version: number,
): Outcome {
  const changed = kinds.filter(({ key }) => counts[key] && !same(stored.get(key), counts[key]))
  const fields = changed.map(({ key, name }) => ({
    label: name,
    theirs: shown(stored.get(key)),
    yours: shown(counts[key]),
  }))
  return {
    ok: false,
    message: "Người khác vừa sửa số liệu của tháng này. Hãy so hai bản dưới đây rồi chọn.",
    conflict: { version, fields },
  }
}

/** Where the part and the whole do not fit: the message at the part's number. */
function lineErrors(kinds: StoredKind[], counts: TypedMonth["counts"]): Record<string, string> {
  const values = new Map(
    Object.entries(counts).flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const])),
  )
  return Object.fromEntries(partProblems(kinds, values).map(({ part, message }) => [`counts.${part}.value`, message]))
}

/** Numbers of what the unit does not count in the year. */
async function notCounted(scope: Scope, { unitId, month, counts }: TypedMonth): Promise<Record<string, string>> {
  const filled = Object.keys(counts).filter((key) => counts[key]!.value !== null)
  const why = await whyNotCounted(
    scope,
    filled.map((kindKey) => ({ unitId, kindKey, year: yearOf(month) })),
  )
  return Object.fromEntries(filled.flatMap((key, i) => (why[i] ? [[`counts.${key}.value`, why[i]]] : [])))
}

async function changesOf(
  scope: Scope,
  { unitId, month, counts }: TypedMonth,
  stored: Map<string, MonthRow>,
): Promise<GridChanges<OutreachInput>> {
  const changes: GridChanges<OutreachInput> = { created: [], updated: [], removed: [] }
  const records = await outreachStore.load(
    scope,
    [...stored.values()].map((row) => row.id),
  )
  const recordOf = new Map(records.map((record) => [record.id, record]))
  for (const [kindKey, typed] of Object.entries(counts)) {
    const row = stored.get(kindKey)
    if (same(row, typed)) continue
    const record = row && recordOf.get(row.id)!
    const { value, qualifier } = typed
    if (value === null) changes.removed.push(record!)
    else {
      const input = { unitId, month, kindKey, value, qualifier, themeId: row?.themeId ?? null, note: row?.note ?? "" }
      if (record) changes.updated.push({ record, input })
      else changes.created.push(input)
    }
  }
  return changes
}

const grid = {
  store: outreachStore,
  schema: outreachSchema,
  boxOf: ({ kindKey }: OutreachInput, field: string) => `counts.${kindKey}.${field}`,
}

/** Saves what was typed on a unit's month in one go; null when the unit is not the actor's or a kind does not exist. */
export async function saveMonth(scope: Scope, typed: TypedMonth): Promise<Outcome | null> {
  const { unitId, month, counts } = typed
  if (!(await holdsUnit(scope, unitId))) return null
  const kinds = await loadKinds(scope, [unitId])
  if (Object.keys(counts).some((key) => !kinds.some((kind) => kind.key === key))) return null
  const misplaced = await notCounted(scope, typed)
  if (Object.keys(misplaced).length > 0) return refuse("Có số chưa đúng. Chưa lưu số nào.", misplaced)
  const { version, byKind } = await loadMonthRows(scope, unitId, month)
  if (version !== typed.version) return conflict(kinds, byKind, typed, version)
  const untouched = [...byKind].filter(([key]) => !(key in counts))
  const errors = lineErrors(kinds, { ...Object.fromEntries(untouched), ...counts })
  if (Object.keys(errors).length > 0) return refuse("Có số chưa đúng. Chưa lưu số nào.", errors)
  const changes = await changesOf(scope, typed, byKind)
  const late = await checkWorkDays(scope, outreachStore.workDays, changes.created)
  if (late[0]?.month) return refuse(`${late[0].month} Chưa lưu số nào.`)
  const to = outreachMonthHref(month.slice(0, 7), unitId, { saved: true })
  const question = await askAboutGrid(scope, grid, changes, typed.kept)
  return question ?? saveMany(scope, outreach, outreachStore, changes, to)
}
