"use client"

import { useField } from "@/components/fields/use-field"
import { Fieldset } from "@/components/ui/fieldset"

interface TickListProps {
  name: string
  legend: string
  choices: { value: string; label: string }[]
}

/** Several of a list; what was ticked stays ticked when the form comes back. */
export function TickList({ name, legend, choices }: TickListProps) {
  const { id, value, error } = useField<string | string[]>(name, [])
  const ticked = Array.isArray(value) ? value : [value]
  return (
    <Fieldset id={id} legend={legend} error={error}>
      {choices.map((choice) => (
        <label key={choice.value} className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name={name} value={choice.value} defaultChecked={ticked.includes(choice.value)} />
          {choice.label}
        </label>
      ))}
    </Fieldset>
  )
}
