import type { RawValues } from "@/lib/access/outcome"
import type { CheckedRow } from "../register-types"

/** A new record of a sheet, checked, and the lines it stands on. */
export interface FreshRow {
  row: number
  rows: number[]
  /** As its form would post it. */
  raw: RawValues
  checked: CheckedRow
}
