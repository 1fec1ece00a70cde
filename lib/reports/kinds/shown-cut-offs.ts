import { formatDate } from "@/lib/format/dates"
import type { ShownSettings } from "@/lib/settings/shown-settings"
import { cutOffText } from "./cut-off-day"
import type { CutOff, UnitKind } from "./unit-kind"

/** What a unit says about a kind, for the spans that end from a day on. */
export type Said = Pick<CutOff, "fromOn" | "day" | "monthsEarly" | "dueDays">

const dueText = (days: number | null) => (days === null ? "chưa đặt hạn nộp" : `hạn nộp ${days} ngày sau kỳ`)

/** What is said about a kind, in words. */
export function inWords(kind: UnitKind, said: Said): string {
  const day = kind.rhythm === "free" ? [] : [cutOffText(kind, said)]
  return [...day, ...(kind.deadlineKey === null ? [dueText(said.dueDays)] : [])].join("; ")
}

/** What a unit itself said about a kind, in words, by the day from which it holds. */
export function shownCutOffs(kind: UnitKind, unitId: number): ShownSettings {
  const own = kind.cutOffs.filter(({ setBy }) => setBy.id === unitId)
  return Object.fromEntries(own.map((said) => [`Từ ${formatDate(said.fromOn)}`, inWords(kind, said)]))
}
