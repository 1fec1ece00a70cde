import type { RawValue, RawValues } from "@/lib/access/outcome"
import type { Register, StoredRecord } from "../register-types"
import { fieldName } from "../sheet"
import type { Layout, PlacedColumn } from "./layout"

const written = (value: RawValue | undefined) =>
  value === undefined || value.length === 0 ? "" : JSON.stringify(value)

/** The columns in which a line of a sheet says something else than the stored record. */
export function differingColumns(
  register: Register,
  layout: Layout,
  stored: StoredRecord,
  values: RawValues,
): PlacedColumn[] {
  const fields = layout.columns.filter(({ column }) => column.kind === "field")
  const rewritten = fields.filter(
    ({ column }) => written(stored.values[fieldName(column)]) !== written(values[fieldName(column)]),
  )
  if (rewritten.length === 0 || register.same(stored.values, values)) return []
  const changed = rewritten.filter(({ column }) => {
    const name = fieldName(column)
    const { [name]: _before, ...others } = stored.values
    return !register.same(stored.values, values[name] === undefined ? others : { ...others, [name]: values[name] })
  })
  return changed.length > 0 ? changed : rewritten
}
