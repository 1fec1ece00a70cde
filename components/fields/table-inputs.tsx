"use client"

import { useField } from "@/components/fields/use-field"
import { describedBy, FieldMessages } from "@/components/ui/field-message"

interface TableInputProps {
  name: string
  /** Says the row and the column: nothing else of the table is read out with the input. */
  label: string
  initial: string
}

function useTableInput({ name, label, initial }: TableInputProps) {
  const { id, value, error } = useField(name, initial)
  const input = {
    id,
    name,
    "aria-label": label,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": describedBy(id, { error }),
  }
  return { value, input, messages: <FieldMessages id={id} error={error} /> }
}

/** A number in a cell of a table; boxes of one column are linked by Enter and the arrows. */
export function TableCount({ column, ...props }: TableInputProps & { column: string }) {
  const { value, input, messages } = useTableInput(props)
  return (
    <>
      <input
        {...input}
        inputMode="numeric"
        autoComplete="off"
        data-column={column}
        defaultValue={value}
        className="max-w-36! text-right tabular-nums print:border-0!"
      />
      {messages}
    </>
  )
}

/** A choice in a cell of a table. */
export function TableSelect({
  choices,
  className = "",
  ...props
}: TableInputProps & { choices: { value: string; label: string }[]; className?: string }) {
  const { value, input, messages } = useTableInput(props)
  return (
    <>
      <select {...input} defaultValue={value} className={`print:appearance-none print:border-0! ${className}`}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {messages}
    </>
  )
}

/** Yes or no in a cell of a table. */
export function TableCheck(props: TableInputProps) {
  const { value, input, messages } = useTableInput(props)
  return (
    <>
      <label className="flex min-h-11 min-w-11 items-center max-md:justify-end">
        <input {...input} type="checkbox" defaultChecked={value === "on"} />
      </label>
      {messages}
    </>
  )
}
