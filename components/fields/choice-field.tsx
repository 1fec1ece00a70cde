"use client"

import { useField } from "@/components/fields/use-field"
import { FieldFrame } from "@/components/ui/field-frame"
import { Fieldset } from "@/components/ui/fieldset"
import type { Choice } from "@/lib/register/field"
import type { FieldProps } from "./field-props"

interface ChoiceFieldProps extends FieldProps {
  choices: Choice[]
}

interface SelectFieldProps extends ChoiceFieldProps {
  /** What the list says while nothing is chosen. */
  none?: string
}

/** One of a few: radio buttons up to five choices, a native list beyond, and where the choice can be taken back. */
export function ChoiceField(props: ChoiceFieldProps) {
  return props.choices.length <= 5 && !props.optional ? <RadioField {...props} /> : <SelectField {...props} />
}

/** A native list; it finds by typing the first letters. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  initial = "",
  choices,
  none = "— Chọn —",
}: SelectFieldProps) {
  const { id, value, error } = useField(name, initial)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      {(input) => (
        <select {...input} name={name} defaultValue={value}>
          <option value="">{none}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

function RadioField({ name, label, hint, initial = "", choices }: ChoiceFieldProps) {
  const { id, value, error } = useField(name, initial)
  return (
    <Fieldset id={id} legend={label} hint={hint} error={error}>
      {choices.map((choice) => (
        <label key={choice.value} className="flex min-h-11 items-center gap-3 py-1">
          <input type="radio" name={name} value={choice.value} defaultChecked={value === choice.value} />
          {choice.label}
        </label>
      ))}
    </Fieldset>
  )
}
