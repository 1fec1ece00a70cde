"use client"

import type { RawValue } from "@/lib/access/outcome"
import type { Choices, SimpleField as SimpleFieldSpec } from "@/lib/register/field"
import { CheckField } from "./check-field"
import { ChoiceField, SelectField } from "./choice-field"
import { TextAreaField } from "./text-area-field"
import { TextField } from "./text-field"
import { UnitField, type UnitOption } from "./unit-field"

interface SimpleFieldProps {
  field: SimpleFieldSpec
  name: string
  initial: RawValue
  choices: Choices
  units: Record<string, UnitOption>
}

/** The input of a field that holds one value, chosen by its kind. */
export function SimpleField({ field, name, initial, choices, units }: SimpleFieldProps) {
  const text = typeof initial === "string" ? initial : ""
  const common = { name, label: field.label, hint: field.hint, optional: field.optional, initial: text }
  switch (field.kind) {
    case "text":
    case "date":
    case "month":
    case "year":
    case "count":
      return <TextField {...common} kind={field.kind} />
    case "textarea":
    case "links":
      return <TextAreaField {...common} />
    case "checkbox":
      return <CheckField {...common} />
    case "choice":
      return <ChoiceField {...common} choices={choices[field.name] ?? []} />
    case "person":
      return <SelectField {...common} choices={choices[field.name] ?? []} />
    case "unit":
      return <UnitField {...common} units={units} />
  }
}
