"use client"

import { useState } from "react"
import { useField } from "@/components/fields/use-field"
import { FieldFrame } from "@/components/ui/field-frame"
import { formatDate, parseDate, weekdayOf } from "@/lib/format/dates"
import { withStrokes } from "@/lib/format/typing-date"
import type { FieldProps } from "./field-props"

interface DateFieldProps extends FieldProps {
  kind: "date" | "month"
}

const look = {
  date: { className: "max-w-44!", placeholder: "ngày/tháng/năm" },
  month: { className: "max-w-32!", placeholder: "tháng/năm" },
} as const

/** The day as it was understood, told beside the box: a wrong year or month shows there first. */
function Understood({ typed }: { typed: string }) {
  const day = parseDate(typed)
  return (
    <output className="ml-3 inline-block text-muted print:hidden">
      {day && day >= "1000" && `${weekdayOf(day)}, ${formatDate(day)}`}
    </output>
  )
}

/** A day or a month in a text box: type=date follows the language of the computer, not of the page. */
export function DateField({ name, label, hint, optional, initial = "", kind }: DateFieldProps) {
  const { id, value, error } = useField(name, initial)
  const [typed, setTyped] = useState(value)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      {(input) => (
        <>
          <input
            {...input}
            {...look[kind]}
            name={name}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={value}
            onInput={({ currentTarget }) => {
              const shown = withStrokes(typed, currentTarget.value, kind)
              if (shown !== currentTarget.value) currentTarget.value = shown
              setTyped(shown)
            }}
          />
          {kind === "date" && <Understood typed={typed} />}
        </>
      )}
    </FieldFrame>
  )
}
