"use client"

import type { ReactNode } from "react"
import { RecordField, type UnitOption } from "@/components/fields/field"
import type { FormState, RawValues } from "@/lib/access/outcome"
import type { Choices, FormSection } from "@/lib/register/field"
import { ActionForm } from "@/components/fields/action-form"
import { KeepBoth } from "./keep-both"

interface RecordFormProps {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  submitLabel: string
  hidden: Record<string, string | number>
  sections: FormSection[]
  values: RawValues
  choices: Choices
  units: Record<string, UnitOption>
  /** Whether what is typed may stay on the device while there is no connection. */
  draftOnDevice: boolean
  /** Fields that are settled and only carried along. */
  settled?: Record<string, string>
  /** What stands below the fields. */
  more?: ReactNode
}

/** The label of a posted field; of a repeated line with its place: `record.items.1.action` is "Nội dung 2, Việc làm cụ thể". */
function labelIn(sections: FormSection[], name: string): string | undefined {
  const [, outer, line, inner] = name.split(".")
  const field = sections.flatMap(({ fields }) => fields).find((one) => one.name === outer)
  if (field?.kind !== "rows" || line === undefined) return field?.label
  const label = field.fields.find((one) => one.name === inner)?.label
  return [`${field.label} ${Number(line) + 1}`, label].filter(Boolean).join(", ")
}

/** The form of any register: new and edit are two doors to it. */
export function RecordForm({
  action,
  submitLabel,
  hidden,
  sections,
  values,
  choices,
  units,
  draftOnDevice,
  settled = {},
  more,
}: RecordFormProps) {
  const carried = Object.fromEntries(Object.entries(settled).map(([name, value]) => [`record.${name}`, value]))
  return (
    <ActionForm
      action={action}
      submitLabel={submitLabel}
      hidden={{ ...hidden, ...carried }}
      labelOf={(name) => labelIn(sections, name)}
      draft={{ name: "record", onDevice: draftOnDevice }}
    >
      {sections.map((section) => (
        <section key={section.title ?? ""}>
          {section.title && <h2 className="mt-6 mb-3">{section.title}</h2>}
          {section.fields
            .filter((field) => !(field.name in settled))
            .map((field) => (
              <RecordField
                key={field.name}
                field={field}
                name={`record.${field.name}`}
                initial={values[field.name] ?? (field.kind === "rows" ? [] : "")}
                choices={choices}
                units={units}
              />
            ))}
        </section>
      ))}
      {more}
      <KeepBoth />
    </ActionForm>
  )
}
