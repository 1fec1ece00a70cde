"use client"

import { useField } from "@/components/fields/use-field"
import { FieldFrame } from "@/components/ui/field-frame"
import type { FieldProps } from "./field-props"
import { UnitPicker } from "./unit-picker"

export interface UnitOption {
  id: number
  name: string
  path: string
}

interface UnitFieldProps extends FieldProps {
  /** Units whose names are known, by id. */
  units: Record<string, UnitOption>
  cellsOnly?: boolean
}

/** A unit of the actor's branch. */
export function UnitField({ name, label, hint, optional, initial = "", units, cellsOnly }: UnitFieldProps) {
  const { id, value, error } = useField(name, initial)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      {(input) => (
        <UnitPicker
          id={id}
          name={name}
          selected={units[value] ?? null}
          cellsOnly={cellsOnly}
          invalid={input["aria-invalid"]}
          describedBy={input["aria-describedby"]}
        />
      )}
    </FieldFrame>
  )
}
