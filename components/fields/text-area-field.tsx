"use client"

import { useField } from "@/components/fields/use-field"
import { FieldFrame } from "@/components/ui/field-frame"
import type { FieldProps } from "./field-props"

/** Several lines of text. */
export function TextAreaField({ name, label, hint, optional, initial = "", rows = 4 }: FieldProps & { rows?: number }) {
  const { id, value, error } = useField(name, initial)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      {(input) => <textarea {...input} name={name} rows={rows} defaultValue={value} />}
    </FieldFrame>
  )
}
