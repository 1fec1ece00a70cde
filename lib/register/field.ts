import type { RawValue, RawValues } from "@/lib/access/outcome"

/** A value that can be chosen, with its Vietnamese label. */
export interface Choice {
  value: string
  label: string
  /** What files call it as well. */
  also?: readonly string[]
}

/** Choices of a record's fields by field name; lookups come from the database. */
export type Choices = Record<string, Choice[]>

interface BaseField {
  name: string
  label: string
  hint?: string
  /** What files of before call it. */
  also?: readonly string[]
  optional?: boolean
  /** Of repeated lines: stands in the sheet but not in the form. */
  sheetOnly?: boolean
  /** Of repeated lines: what a new line has chosen; without it nothing is. */
  usual?: string
}

export type SimpleField = BaseField &
  (
    | { kind: "text" | "textarea" | "date" | "month" | "year" | "count" | "checkbox" | "choice" | "unit" | "person" }
    /** Several records of a register, typed as their symbols. */
    | { kind: "links" }
  )

/** Repeated lines, such as the items of a commitment. */
export type RowsField = BaseField & { kind: "rows"; fields: SimpleField[]; addLabel: string }

/** A field as plain data: what form, detail, sheet and audit log draw it from. */
export type Field = SimpleField | RowsField

export interface FormSection {
  title?: string
  fields: Field[]
}

/** The label of a choice, or the value itself when it is no longer offered. */
export function choiceLabel(choices: Choices, name: string, value: string): string {
  return choices[name]?.find((choice) => choice.value === value)?.label ?? value
}

/** The choices of a map from value to label, in its order. */
export function choicesOf(names: Record<string, string>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}

/** What is said beside a field that names one document. */
export const oneDocumentHint =
  "Một số, ký hiệu đã có trong sổ, ví dụ 05-CT/TW. Trùng số thì thêm ngày: 31-KH/TU (30/09/2016)."

/** The values of a field that names units or persons: one, or one of each repeated line; by the name of the lines, if any. */
export function valuesAt(values: RawValues, name: string, rows?: string): RawValue[] {
  const lines = rows === undefined ? [values] : values[rows]
  if (!Array.isArray(lines)) return []
  return lines.flatMap((line) => (typeof line === "object" && !Array.isArray(line) ? (line[name] ?? []) : []))
}
