import type { RawValue, RawValues } from "@/lib/access/outcome"
import type { Cell } from "@/lib/office/cells"
import { parseNumber } from "@/lib/format/numbers"
import { writeWorkbook, type SheetColumn as OfficeColumn, type SheetToWrite } from "@/lib/office/write-xlsx"
import type { Register, StoredRecord } from "../register-types"
import type { Choices } from "../field"
import { sheetMeta, type SheetColumn } from "../sheet"
import type { SheetLabels } from "../sheet-labels"
import { shownCell, toCell } from "../sheet-text"

const widths: Record<SheetColumn["field"]["kind"], number> = {
  text: 28,
  textarea: 45,
  date: 14,
  month: 10,
  year: 10,
  count: 12,
  checkbox: 14,
  choice: 24,
  unit: 18,
  person: 30,
  links: 30,
}

/** How wide a column of a register is, in characters. */
export function columnWidth({ kind, field }: SheetColumn): number {
  if (kind === "id") return 12
  return kind === "unitName" ? 36 : widths[field.kind]
}

/** The labels a column offers: those of its choices that a record may hold. */
function offered(register: Register, column: SheetColumn, choices: Choices): string[] | undefined {
  const { kind, name } = column.field
  if (kind === "checkbox") return ["x"]
  if (kind === "person") return choices[name]?.map((choice) => choice.label)
  if (kind !== "choice") return undefined
  const path = column.rows ? `${column.rows}.${name}` : name
  return choices[name]?.filter((choice) => register.accepts(path, choice.value)).map((choice) => choice.label)
}

const officeKinds: Partial<Record<SheetColumn["field"]["kind"], OfficeColumn["kind"]>> = {
  date: "date",
  count: "count",
  year: "number",
}

/** A cell's text as its column holds it: numbers as numbers, so that they can be added up. */
function typedCell({ kind, field }: SheetColumn, text: string): Cell {
  const number = kind === "field" && (field.kind === "count" || field.kind === "year") ? parseNumber(text) : null
  return number ?? toCell(text)
}

function officeColumn(register: Register, column: SheetColumn, choices: Choices): OfficeColumn {
  const kind = column.kind === "field" ? (officeKinds[column.field.kind] ?? "text") : "text"
  return { heading: column.heading, width: columnWidth(column), kind, choices: offered(register, column, choices) }
}

const lines = (value: RawValue | undefined): RawValues[] =>
  Array.isArray(value)
    ? value.filter((line): line is RawValues => typeof line === "object" && !Array.isArray(line))
    : []

/**
 * A record as lines of its sheet: one, or one for each of its repeated lines. The record's number and what it must have stand on every
 * line, so that sorting in Excel does not tear it apart; the rest on the first.
 */
export function recordLines(
  record: StoredRecord,
  columns: SheetColumn[],
  choices: Choices,
  labels: SheetLabels,
): Cell[][] {
  const counts = columns.flatMap((column) => (column.rows ? [lines(record.values[column.rows]).length] : []))
  return Array.from({ length: Math.max(1, ...counts) }, (_, index) =>
    columns.map((column) => {
      if (column.kind === "id") return String(record.id)
      if (index > 0 && !column.rows && !column.required) return null
      const holder = column.rows ? lines(record.values[column.rows])[index] : record.values
      return typedCell(column, shownCell(holder?.[column.field.name], column, choices, labels))
    }),
  )
}

interface RegisterSheet {
  columns: SheetColumn[]
  choices: Choices
  rows: Cell[][]
  note: string
  /** Sheets behind it, which an import does not read. */
  more?: SheetToWrite[]
}

/** An .xlsx file whose first sheet is the register's. */
export function writeRegister(
  register: Register,
  { columns, choices, rows, note, more = [] }: RegisterSheet,
): Promise<Uint8Array> {
  const office = columns.map((column) => officeColumn(register, column, choices))
  return writeWorkbook({
    sheets: [{ name: register.term.name, columns: office, rows, note }, ...more],
    meta: sheetMeta(register),
  })
}
