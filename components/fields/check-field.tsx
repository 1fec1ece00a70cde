"use client"

import { useField } from "@/components/fields/use-field"
import { describedBy, fieldClass, FieldMessages } from "@/components/ui/field-message"
import type { FieldProps } from "./field-props"

/** Yes when ticked. */
export function CheckField({ name, label, hint, initial = "" }: FieldProps) {
  const { id, value, error } = useField(name, initial)
  return (
    <div className={fieldClass(error)}>
      <label className="flex min-h-11 items-center gap-3">
        <input
          id={id}
          type="checkbox"
          name={name}
          defaultChecked={value === "on"}
          aria-describedby={describedBy(id, { hint, error })}
          aria-invalid={error ? true : undefined}
        />
        {label}
      </label>
      <FieldMessages id={id} hint={hint} error={error} />
    </div>
  )
}
