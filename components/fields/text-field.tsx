"use client"

import { useField } from "@/components/fields/action-form"
import { FieldFrame } from "@/components/ui/field-frame"

export interface FieldProps {
  /** The name the form posts. */
  name: string
  label: string
  hint?: string
  optional?: boolean
  initial?: string
}

interface TextFieldProps extends FieldProps {
  kind?: "text" | "date" | "month" | "year" | "count" | "password" | "search" | "email"
  autoComplete?: string
}

const look = {
  text: { type: "text", inputMode: undefined, className: "" },
  password: { type: "password", inputMode: undefined, className: "max-w-80!" },
  email: { type: "email", inputMode: "email", className: "" },
  search: { type: "search", inputMode: undefined, className: "" },
  // A text box: type=date follows the language of the computer, not of the page.
  date: { type: "text", inputMode: "numeric", className: "max-w-44!" },
  month: { type: "text", inputMode: "numeric", className: "max-w-32!" },
  count: { type: "text", inputMode: "numeric", className: "max-w-40!" },
  year: { type: "text", inputMode: "numeric", className: "max-w-28!" },
} as const

const placeholders: Partial<Record<keyof typeof look, string>> = { date: "ngày/tháng/năm", month: "tháng/năm" }

/** One line of text, a day or a year. */
export function TextField({ name, label, hint, optional, initial = "", kind = "text", autoComplete }: TextFieldProps) {
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
          placeholder={placeholders[kind]}
          autoComplete={autoComplete ?? "off"}
          defaultValue={kind === "password" ? "" : value}
        />
      )}
    </FieldFrame>
  )
}
