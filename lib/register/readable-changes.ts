import type { Scope } from "@/lib/access/scope"
import type { Changes } from "@/lib/audit/record-event"
import type { Register } from "./register-types"
import { choiceLabel, type Choices, type Field } from "./field"
import { loadSheetLabels, type SheetLabels } from "./sheet-labels"

type Names = Pick<SheetLabels, "unitNames" | "people">

/** A stored or posted value in words: the label of a choice, the name behind an id. */
export function readableValue(field: Field | undefined, value: string, choices: Choices, names: Names): string {
  switch (field?.kind) {
    case "choice":
      return choiceLabel(choices, field.name, value)
    case "person":
      return names.people.get(value) ?? choiceLabel(choices, field.name, value)
    case "unit":
      return names.unitNames.get(value) ?? value
    case "checkbox":
      if (value === "") return "Không"
      return value === "on" ? "Có" : value
    default:
      return value
  }
}

/** Values by field name, of one side of an event. */
function valuesOf(register: Register, changes: Changes, side: "before" | "after") {
  return { values: Object.fromEntries(register.fields.map(({ name, label }) => [name, changes[label]?.[side] ?? ""])) }
}

/** Events of a register as people read them: the log keeps keys and ids, which no later change of a name touches. */
export async function readableChanges<E extends { changes: Changes }>(
  scope: Scope,
  register: Register,
  events: E[],
): Promise<E[]> {
  if (events.length === 0) return []
  const sides = events.flatMap(({ changes }) => [
    valuesOf(register, changes, "before"),
    valuesOf(register, changes, "after"),
  ])
  const names = await loadSheetLabels(scope, register, sides)
  const choices = await register.choices(scope)
  const fields = new Map(register.fields.map((field) => [field.label, field]))
  return events.map((event) => {
    const entries = Object.entries(event.changes).map(([label, { before, after }]) => {
      const read = (value: string) => readableValue(fields.get(label), value, choices, names)
      return [label, { before: read(before), after: read(after) }] as const
    })
    return { ...event, changes: Object.fromEntries(entries) }
  })
}
