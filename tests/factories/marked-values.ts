import type { RawValue, RawValues } from "@/lib/access/outcome"
import type { Field } from "@/lib/register/field"

function marked(field: Field, value: RawValue | undefined, word: string): RawValue | undefined {
  // What is left empty may have to stay so: evidence of what is not done yet.
  if (field.kind === "text" || field.kind === "textarea") return value === "" ? value : word
  if (field.kind !== "rows" || !Array.isArray(value)) return value
  return value.map((line) =>
    typeof line === "object" && !Array.isArray(line) ? inEveryText(field.fields, line, word) : line,
  )
}

/** The values with the word in every field of text. */
export function inEveryText(fields: Field[], values: RawValues, word: string): RawValues {
  const texts = fields.map((field) => [field.name, marked(field, values[field.name], word)] as const)
  return {
    ...values,
    ...Object.fromEntries(texts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  }
}
