import { dueAfterMonth, dueInYear, type Deadline } from "@/lib/calendar/deadline"
import type { IsoDate } from "@/lib/format/dates"
import type { Entry, MatrixUnit } from "./find-entries"
import { monthsOf, type Period } from "./periods"
import type { Tracked } from "./tracked"

/** `none`: nothing is asked for, or not yet. `missing`: not entered, but there is time left. */
export type State = "entered" | "nothing" | "missing" | "late" | "none"

/** One square of the matrix. */
export interface Square {
  state: State
  /** Of how many cells or people, where one entry is not enough; `nothing` = said to have had none. */
  done: number
  nothing: number
  of: number
  due: IsoDate | null
  /** The months (`yyyy-MM`) of a register of a branch that have neither an entry nor "nothing". */
  lacking: string[]
}

interface Question {
  unit: MatrixUnit
  register: Tracked
  period: Period
  entries: Entry[]
  deadlines: Deadline[]
  today: IsoDate
}

function dueOf({ register, period, deadlines }: Question): IsoDate | null {
  const deadline = deadlines.find(({ key }) => key === register.deadline)
  if (!deadline) return null
  return dueInYear(deadline, Number(period.months[0]!.slice(0, 4))) ?? dueAfterMonth(deadline, period.months.at(-1)!)
}

/** The months that have begun, and that the unit was there for. */
function askedMonths({ unit, register, period, today }: Question): string[] {
  const lasts = (month: string) => register.rhythm === "year" || month >= unit.founded.slice(0, 7)
  return monthsOf(register, period).filter((month) => month <= today.slice(0, 7) && lasts(month))
}

const lackingOf = (months: string[], own: Entry[]) =>
  months.filter((month) => !own.some((entry) => entry.month === month && entry.done + entry.nothing > 0))

/** How a unit stands with a register in a period, against its own calendar. */
export function squareOf(question: Question): Square {
  const { unit, register, today } = question
  const months = askedMonths(question)
  const own = question.entries.filter(
    (entry) => entry.unitId === unit.unitId && entry.register === register.key && months.includes(entry.month),
  )
  const waited = register.from === "branch" ? months.length : own.reduce((sum, entry) => sum + entry.of, 0)
  const due = dueOf(question)
  if (waited === 0) return { state: "none", done: 0, nothing: 0, of: 0, due, lacking: [] }
  const sum = (count: (entry: Entry) => number) => own.reduce((total, entry) => total + count(entry), 0)
  const [done, nothing] = [sum((entry) => entry.done), sum((entry) => entry.nothing)]
  const square = { done, nothing, of: waited, due, lacking: register.from === "branch" ? lackingOf(months, own) : [] }
  if (done === waited) return { ...square, state: "entered" }
  if (done + nothing >= waited) return { ...square, state: nothing === waited ? "nothing" : "entered" }
  // Nobody is late with what was due before it was there.
  return { ...square, state: due !== null && today > due && unit.founded <= due ? "late" : "missing" }
}
