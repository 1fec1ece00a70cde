import { conditionName } from "./condition-names"
import { parseDate, type IsoDate } from "./dates"
import { wholeNumber } from "./whole-number"
import { firstYear, lastYear, parseYear } from "./years"

/** What an address asks for makes no sense, and why: its page shows nothing but that. */
export class NotUnderstood extends Error {
  constructor(readonly problems: readonly string[]) {
    super("what the address asks for was not understood")
  }
}

const shownTyped = 40

/** What is said of a condition that nobody understands, by what the screen calls it; `wanted` says what would have been understood. */
export function notUnderstood(label: string, typed: string, wanted: string): string {
  return `Không hiểu điều kiện “${label}: ${typed.slice(0, shownTyped)}”: ${wanted}.`
}

export const noChoice = "không có lựa chọn này"

/** Reads what an address asks for. What is not given is undefined; what is given and makes no sense is a problem, never left out in silence. */
export class Asked {
  readonly problems: string[] = []

  constructor(private readonly search: Readonly<Record<string, string | undefined>>) {}

  /** Whatever `understand` makes of the text; `wanted` says what would have been understood. */
  read<T>(name: string, understand: (typed: string) => T | null | undefined, wanted: string): T | undefined {
    const typed = this.search[name]?.trim()
    if (!typed) return undefined
    const value = understand(typed)
    if (value !== null && value !== undefined) return value
    this.problems.push(notUnderstood(conditionName(name), typed, wanted))
    return undefined
  }

  id(name: string): number | undefined {
    return this.read(name, wholeNumber, "không có số như vậy")
  }

  year(name: string): number | undefined {
    return this.read(name, parseYear, `năm phải gồm bốn chữ số, từ ${firstYear} đến ${lastYear}`)
  }

  day(name: string): IsoDate | undefined {
    return this.read(name, parseDate, "ngày phải có dạng ngày/tháng/năm, ví dụ 05/01/2026")
  }

  /** One of a few values. */
  one<const Value extends string>(name: string, values: readonly Value[]): Value | undefined {
    return this.read(name, (typed) => values.find((value) => value === typed), noChoice)
  }

  /** Whether the only value that the parameter may have is given. */
  flag(name: string, value: string): boolean {
    return this.one(name, [value]) !== undefined
  }

  /** Ends the reading of a page that shows nothing unless all was understood. */
  done(): void {
    if (this.problems.length > 0) throw new NotUnderstood(this.problems)
  }
}
