"use client"

import { useField } from "@/components/fields/use-field"
import { FieldFrame } from "@/components/ui/field-frame"
import { DateField } from "./date-field"
import type { FieldProps } from "./field-props"

interface LineFieldProps extends FieldProps {
  kind?: "text" | "year" | "count" | "password" | "search" | "email"
  autoComplete?: string
}

type TextFieldProps = Omit<LineFieldProps, "kind"> & { kind?: LineFieldProps["kind"] | "date" | "month" }

const look = {
  text: { type: "text", inputMode: undefined, className: "" },
  password: { type: "password", inputMode: undefined, className: "max-w-80!" },
  email: { type: "email", inputMode: "email", className: "" },
  search: { type: "search", inputMode: undefined, className: "" },
  count: { type: "text", inputMode: "numeric", className: "max-w-40!" },
  year: { type: "text", inputMode: "numeric", className: "max-w-28!" },
} as const

/** One line of text, a day, a month or a year. */
export function TextField({ kind = "text", ...props }: TextFieldProps) {
  return kind === "date" || kind === "month" ? (
    <DateField {...props} kind={kind} />
  ) : (
    <LineField {...props} kind={kind} />
  )
}

function LineField({ name, label, hint, optional, initial = "", kind = "text", autoComplete }: LineFieldProps) {
  const { id, value, error } = useField(name, initial)
  const { type, inputMode, className } = look[kind]
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      {(input) => (
        <input
          {...input}
          name={name}
          type={type}
          inputMode={inputMode}
          className={className}
          autoComplete={autoComplete ?? "off"}
          defaultValue={kind === "password" ? "" : value}
        />
      )}
    </FieldFrame>
  )
}
