import { draftField, requestIdField } from "@/lib/format/form-fields"

/** The fields of a form by name, as a browser posts them. */
export type Entries = [name: string, value: string][]

const unseen: readonly string[] = [requestIdField, draftField]

/** What a form holds now, without files and what it carries for itself. */
export function entriesOf(form: HTMLFormElement): Entries {
  return [...new FormData(form)].flatMap(([name, value]): Entries =>
    typeof value === "string" && !unseen.includes(name) && !name.startsWith("$ACTION") ? [[name, value]] : [],
  )
}

export interface ChangedField {
  name: string
  before: string
  after: string
}

/** The fields that differ between two states of a form, each once. */
export function changedFields(before: Entries, after: Entries): ChangedField[] {
  const text = (entries: Entries, wanted: string) =>
    entries.flatMap(([name, value]) => (name === wanted && value !== "" ? [value] : [])).join("; ")
  const names = [...new Set([...before, ...after].map(([name]) => name))]
  return names
    .map((name) => ({ name, before: text(before, name), after: text(after, name) }))
    .filter((field) => field.before !== field.after)
}
