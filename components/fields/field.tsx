"use client"

import type { RawValue } from "@/lib/access/outcome"
import type { Choices, Field } from "@/lib/register/field"
import { RowsField } from "./rows-field"
import { SimpleField } from "./simple-field"
import type { UnitOption } from "./unit-field"

export type { UnitOption }

interface RecordFieldProps {
  field: Field
  name: string
  initial: RawValue
  choices: Choices
  units: Record<string, UnitOption>
}

/** The input of a field: one value, or repeated lines. */
export function RecordField({ field, initial, ...more }: RecordFieldProps) {
  if (field.kind !== "rows") return <SimpleField field={field} initial={initial} {...more} />
  return <RowsField field={field} initial={Array.isArray(initial) ? initial : []} {...more} />
}
