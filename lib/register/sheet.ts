import { readsTexts } from "@/lib/access/private-roles"
import type { Role } from "@/lib/access/roles"
import type { Register } from "./register-types"
import type { Field, SimpleField } from "./field"

/** A column of a register's sheet: the record's number, a field (or a field of its repeated lines), or the unit's name beside its code. */
export interface SheetColumn {
  kind: "id" | "field" | "unitName"
  heading: string
  field: SimpleField
  /** The name of the repeated lines that the field belongs to. */
  rows?: string
  /** A new record must fill it. */
  required: boolean
}

const idField: SimpleField = { name: "id", label: "Mã bản ghi", kind: "text" }

function headingOf(field: SimpleField): string {
  if (field.kind === "unit") return `${field.label} (mã đơn vị)`
  if (field.kind === "person") return `${field.label} – họ và tên (năm sinh)`
  return field.label
}

function columnsOf(field: Field): SheetColumn[] {
  if (field.kind !== "rows") return [{ kind: "field", heading: headingOf(field), field, required: !field.optional }]
  return field.fields.map((inner) => ({
    kind: "field",
    heading: `${field.label}: ${headingOf(inner)}`,
    field: inner,
    rows: field.name,
    required: false,
  }))
}

/** The field of the record that a column belongs to. */
export function fieldName(column: SheetColumn): string {
  return column.rows ?? column.field.name
}

function withUnitName(column: SheetColumn): SheetColumn[] {
  if (column.field.name !== "unitId") return [column]
  return [column, { kind: "unitName", heading: "Tên đơn vị", field: column.field, required: false }]
}

/** Every column of a register's sheet, those of private fields included. */
export function allColumns(register: Register): SheetColumn[] {
  const id: SheetColumn = { kind: "id", heading: idField.label, field: idField, required: false }
  return [id, ...register.fields.flatMap(columnsOf).flatMap(withUnitName)]
}

/** Columns that only the own cell may read, fill in or take away. */
export function isPrivate(register: Register, column: SheetColumn): boolean {
  return column.kind === "field" && register.privateFields.includes(fieldName(column))
}

/** The columns of a register's sheet for a role. */
export function sheetColumns(register: Register, role: Role): SheetColumn[] {
  return allColumns(register).filter((column) => readsTexts(role) || !isPrivate(register, column))
}

/** What an address calls a column by which a list is exported. */
export function columnKey(column: SheetColumn): string {
  const name = column.kind === "unitName" ? "unitName" : column.field.name
  return ["cot", ...(column.rows ? [column.rows] : []), name].join("-")
}

/** The columns that an address asks for, with the record's number; all of them where it asks for none. */
export function chosenColumns(columns: SheetColumn[], search: Record<string, string>): SheetColumn[] {
  const chosen = columns.filter((column) => search[columnKey(column)])
  return chosen.length === 0 ? columns : columns.filter((column) => column.kind === "id" || chosen.includes(column))
}

/** Kept in the file's hidden sheet, so that a sheet of another register is not taken for this one. */
export function sheetMeta(register: Register): Record<string, string> {
  return { register: register.key, layout: "1" }
}
