import { refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { meetingYearHref } from "@/lib/addresses/year-grids"
import { saveMany, type GridChanges } from "@/lib/register/save-many"
import { checkWorkDays } from "@/lib/register/work-days"
import { askAboutGrid } from "@/lib/register/grid-doubts"
import { checkThemes } from "../capabilities/theme"
import { checkCells } from "./check-cells"
import { begunMonths } from "./cell-year"
import { meetings } from "./register"
import { meetingSchema, type MeetingInput } from "./schema"
import { meetingStore } from "./store"
import { loadYearRows, monthOf, type MeetingRow } from "./year-rows"

/** A month as it was typed; with nothing in it there was no regular meeting. */
export interface TypedMeeting {
  present: number | null
  absent: number | null
  themeOnAgenda: boolean
  themeId: number | null
}

interface TypedYear {
  unitId: number
  year: number
  /** Of the whole grid, as it was shown. */
  version: number
  /** Stands for doubts that were asked about before. */
  kept?: string
  /** By `m1` … `m12`. */
  months: Record<string, TypedMeeting>
}

type TypedMonth = TypedMeeting & { number: number; key: string }

const isEmpty = (typed: TypedMeeting) =>
  typed.present === null && typed.absent === null && typed.themeId === null && !typed.themeOnAgenda

function same(row: MeetingRow | undefined, typed: TypedMeeting): boolean {
  if (!row) return isEmpty(typed)
  const { present, absent, themeOnAgenda, themeId } = typed
  return (
    row.present === present && row.absent === absent && row.themeOnAgenda === themeOnAgenda && row.themeId === themeId
  )
}

function inWords(meeting: MeetingRow | TypedMeeting | undefined): string {
  if (!meeting || meeting.present === null) return ""
  const absent = meeting.absent !== null && `vắng ${meeting.absent}`
  return [`có mặt ${meeting.present}`, absent, meeting.themeOnAgenda && "có chuyên đề"].filter(Boolean).join(", ")
}

function conflict(months: TypedMonth[], regular: Map<number, MeetingRow>, version: number): Outcome {
  const changed = months.filter((month) => !same(regular.get(month.number), month))
  const fields = changed.map((month) => ({
    label: `Tháng ${month.number}`,
    theirs: inWords(regular.get(month.number)),
    yours: inWords(month),
  }))
  return {
    ok: false,
    message: "Người khác vừa sửa sinh hoạt của năm này. Hãy so hai bản dưới đây rồi chọn.",
    conflict: { version, fields },
  }
}

/** What is wrong with the months that changed. */
async function monthErrors(
  scope: Scope,
  { unitId, year }: TypedYear,
  months: TypedMonth[],
  regular: Map<number, MeetingRow>,
): Promise<Record<string, string>> {
  const filled = months.filter((month) => !isEmpty(month))
  // What stands already, and is only corrected, stays where it is.
  const fresh = filled.map(({ number }) => ({ unitId, month: monthOf(year, number), known: regular.has(number) }))
  const days = await checkWorkDays(scope, meetingStore.workDays, fresh)
  const cells = await checkCells(scope, fresh)
  const themes = await checkThemes(
    scope,
    filled.map(({ themeId }) => ({ themeId, year })),
  )
  const errors: Record<string, string> = {}
  for (const [i, { key, present }] of filled.entries()) {
    if (present === null) {
      errors[`months.${key}.present`] = "Chưa có số có mặt. Hãy nhập, hoặc bỏ trống cả dòng nếu không họp."
    }
    const misplaced = fresh[i]!.known ? undefined : (days[i]?.month ?? cells[i]?.unitId)
    if (misplaced) errors[`months.${key}.present`] = misplaced
    const theme = themes[i]?.themeId
    if (theme) errors[`months.${key}.themeId`] = theme
  }
  return errors
}

async function changesOf(
  scope: Scope,
  { unitId, year }: TypedYear,
  months: TypedMonth[],
  regular: Map<number, MeetingRow>,
): Promise<GridChanges<MeetingInput>> {
  const changes: GridChanges<MeetingInput> = { created: [], updated: [], removed: [] }
  const records = await meetingStore.load(
    scope,
    [...regular.values()].map((row) => row.id),
  )
  const recordOf = new Map(records.map((record) => [record.id, record]))
  for (const typed of months) {
    const { number, present, absent, themeOnAgenda, themeId } = typed
    const row = regular.get(number)
    const record = row && recordOf.get(row.id)
    if (present === null) {
      if (record) changes.removed.push(record)
      continue
    }
    const month = monthOf(year, number)
    const note = row?.note ?? ""
    const held = { unitId, month, kind: "regular" as const, themeId, themeOnAgenda, present, absent, note }
    if (record) changes.updated.push({ record, input: held })
    else changes.created.push(held)
  }
  return changes
}

const grid = {
  store: meetingStore,
  schema: meetingSchema,
  boxOf: ({ month }: MeetingInput, field: string) => `months.m${Number(month.slice(5, 7))}.${field}`,
}

/** Saves the regular meetings of a cell's year in one go; null when the unit is not the actor's. */
export async function saveMeetingYear(scope: Scope, typed: TypedYear): Promise<Outcome | null> {
  const { unitId, year } = typed
  if (!(await holdsUnit(scope, unitId))) return null
  const months = Object.entries(typed.months).map(([key, month]) => ({ ...month, key, number: Number(key.slice(1)) }))
  const future = months.filter((month) => month.number > begunMonths(year) && !isEmpty(month))
  if (future.length > 0) {
    const errors = future.map(({ key }) => [`months.${key}.present`, "Tháng này chưa đến. Hãy để trống."] as const)
    return refuse("Có tháng chưa đến. Chưa lưu tháng nào.", Object.fromEntries(errors))
  }
  const { version, regular } = await loadYearRows(scope, unitId, year)
  if (version !== typed.version) return conflict(months, regular, version)
  const changed = months.filter((month) => !same(regular.get(month.number), month))
  const errors = await monthErrors(scope, typed, changed, regular)
  if (Object.keys(errors).length > 0) return refuse("Có tháng chưa đúng. Chưa lưu tháng nào.", errors)
  const to = meetingYearHref(year, unitId, { saved: true })
  const changes = await changesOf(scope, typed, changed, regular)
  const question = await askAboutGrid(scope, grid, changes, typed.kept)
  return question ?? saveMany(scope, meetings, meetingStore, changes, to)
}
