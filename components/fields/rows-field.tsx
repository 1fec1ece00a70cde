"use client"

import { useState } from "react"
import { useField } from "@/components/fields/use-field"
import { Button } from "@/components/ui/button"
import { Fieldset } from "@/components/ui/fieldset"
import type { RawValue } from "@/lib/access/outcome"
import type { Choices, RowsField as RowsFieldSpec } from "@/lib/register/field"
import { SimpleField } from "./simple-field"
import type { UnitOption } from "./unit-field"

interface RowsFieldProps {
  field: RowsFieldSpec
  name: string
  initial: RawValue[]
  choices: Choices
  units: Record<string, UnitOption>
}

const spareRows = 1

/** Whether a line holds more than it holds by itself. */
function isTyped(line: RawValue, fields: RowsFieldSpec["fields"]): boolean {
  if (typeof line === "string" || Array.isArray(line)) return false
  return fields.some(({ name, usual = "" }) => ![usual, "", undefined].includes(line[name] as string))
}

/** Lines of fields. One empty line stands ready, so that a line can be added without JavaScript too; empty lines are not saved. */
export function RowsField({ field, name, initial, choices, units }: RowsFieldProps) {
  const { id, value, error } = useField<RawValue[]>(name, initial)
  const [added, setAdded] = useState(0)
  // What comes back with a refused form holds its spare lines too.
  const filled = value.findLastIndex((line) => isTyped(line, field.fields)) + 1
  const lines = Math.max(initial.length + spareRows + added, filled + spareRows)
  return (
    <Fieldset id={id} legend={field.label} hint={field.hint} error={error}>
      {Array.from({ length: lines }, (_, index) => (
        <fieldset key={index} className="mb-4 min-w-0 border-l-4 border-line pl-4">
          <legend className="mb-3 font-semibold">
            {field.label} {index + 1}
          </legend>
          {field.fields
            .filter((inner) => !inner.sheetOnly)
            .map((inner) => {
              const line = value[index]
              const typed = typeof line === "object" && !Array.isArray(line) ? line[inner.name] : undefined
              return (
                <SimpleField
                  key={inner.name}
                  field={inner}
                  name={`${name}.${index}.${inner.name}`}
                  initial={typed ?? inner.usual ?? ""}
                  choices={choices}
                  units={units}
                />
              )
            })}
        </fieldset>
      ))}
      <Button type="button" variant="plain" onClick={() => setAdded(added + 1)}>
        {field.addLabel}
      </Button>
    </Fieldset>
  )
}
