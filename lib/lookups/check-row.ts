import { fold } from "@/lib/format/fold"
import { parseYear } from "@/lib/format/years"
import type { LookupRow } from "./find-rows"
import type { Lookup, LookupField } from "./lookups"

type Values = Record<string, string>

const longestText = 120

/** What a form asks for: of a stored row whatever is not fixed. */
export function askedFields({ fields }: Lookup, isStored: boolean): readonly LookupField[] {
  return fields.filter(({ fixed }) => !(isStored && fixed))
}

/** The values of a row as typed, those that are fixed as they are stored. */
export function typedValues(lookup: Lookup, typed: Values, stored: LookupRow | undefined): Values {
  const asked = askedFields(lookup, stored !== undefined)
  const read = asked.map(({ name, kind }) => {
    const text = (typed[name] ?? "").trim().replace(/\s+/g, " ")
    return [name, kind === "flag" && text !== "on" ? "" : text]
  })
  return { ...stored?.values, ...Object.fromEntries(read) }
}

function problemOf({ kind, label, optional, choices }: LookupField, value: string): string | null {
  if (kind === "flag") return null
  if (kind === "choice") return choices?.some((choice) => choice.value === value) ? null : `Chưa chọn “${label}”.`
  if (value === "") return optional ? null : `Chưa nhập “${label}”.`
  if (kind === "year") return parseYear(value) !== null ? null : "Năm chưa đúng. Hãy nhập bốn chữ số, ví dụ 2026."
  return value.length <= longestText ? null : `Tối đa ${longestText} ký tự.`
}

const from = ({ fromYear }: Values) => Number(fromYear || 0)
const to = ({ toYear }: Values) => Number(toYear || 9999)

/** A name may come back for other years only. */
function sameName(values: Values, others: LookupRow[]): string | null {
  const same = others.find(
    (row) =>
      fold(row.values.name!) === fold(values.name!) && from(row.values) <= to(values) && from(values) <= to(row.values),
  )
  return same ? `Đã có “${same.values.name}” trong danh mục. Hãy sửa mục đó hoặc ghi tên khác.` : null
}

/** Years of a row must hold every record in which it was chosen. */
function yearsLeftOut(values: Values, used: number[]): string | null {
  if (to(values) < from(values)) return "Năm cuối trước năm đầu."
  const left = used.filter((year) => year < from(values) || year > to(values))
  return left.length > 0 ? `Mức này đã ghi cho năm ${left.join(", ")}: khoảng năm phải gồm các năm đó.` : null
}

/** What is wrong with a row among the others of its list, by field. */
export function checkRow(
  lookup: Lookup,
  values: Values,
  { stored, rows }: { stored: LookupRow | undefined; rows: LookupRow[] },
): Record<string, string> {
  const found = lookup.fields.flatMap((field) => {
    const problem = problemOf(field, values[field.name] ?? "")
    return problem ? [[field.name, problem] as const] : []
  })
  if (found.length > 0) return Object.fromEntries(found)
  const name = sameName(
    values,
    rows.filter((row) => row !== stored),
  )
  const years = lookup.years ? yearsLeftOut(values, stored?.years ?? []) : null
  return { ...(name ? { name } : {}), ...(years ? { toYear: years } : {}) }
}
