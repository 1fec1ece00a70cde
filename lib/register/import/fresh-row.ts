import type { RawValues } from "@/lib/access/outcome"
import type { CheckedRow } from "../register-types"
import type { SheetError } from "./findings"

/** A new record of a sheet, checked, and the lines it stands on. */
export interface FreshRow {
  row: number
  rows: number[]
  /** As its form would post it. */
  raw: RawValues
  checked: CheckedRow
}

/** The new records none of whose lines has an error. */
export function withoutErrors(rows: FreshRow[], errors: SheetError[]): FreshRow[] {
  const wrong = new Set(errors.map(({ row }) => row))
  return rows.filter((fresh) => !fresh.rows.some((row) => wrong.has(row)))
}
