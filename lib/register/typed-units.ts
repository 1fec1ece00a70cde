import type { RawValue, RawValues } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { chosenUnit } from "@/lib/units/search-units"
import type { Field, FormSection } from "./field"

const codeOf = (name: string) => `${name}Ma`
/** Typed in place of a code, it takes the chosen unit away. */
const noUnit = "-"

/** An id that no unit has: where a unit may be left out, a code nobody knows must not pass for none. */
const unknownUnit = "0"

/** The names a form may post: its fields and, beside a unit, the code that is typed without JavaScript. */
export function postedNames(form: FormSection[]): string[] {
  return form
    .flatMap(({ fields }) => fields)
    .flatMap(({ name, kind }) => (kind === "unit" ? [name, codeOf(name)] : [name]))
}

/** Those of the values that name units, with a typed code in place of the unit chosen before. */
async function resolve(scope: Scope, fields: readonly Field[], values: RawValues): Promise<RawValues> {
  const resolved = { ...values }
  for (const { name, optional } of fields.filter(({ kind }) => kind === "unit")) {
    const code = values[codeOf(name)]
    delete resolved[codeOf(name)]
    if (typeof code !== "string" || code.trim() === "") continue
    const chosen = values[name]
    const id = typeof chosen === "string" ? chosen : ""
    const found = code.trim() === noUnit ? "" : await chosenUnit(scope, id, code.trim())
    resolved[name] = String(found ?? (optional ? unknownUnit : ""))
  }
  return resolved
}

async function resolveLines(scope: Scope, fields: readonly Field[], lines: RawValue): Promise<RawValue> {
  if (!Array.isArray(lines)) return lines
  const resolved: RawValue[] = []
  for (const line of lines) {
    const plain = typeof line !== "object" || Array.isArray(line)
    resolved.push(plain ? line : await resolve(scope, fields, line))
  }
  return resolved
}

/** The record with typed unit codes in place of the units chosen before, in its repeated lines too; a code nobody knows chooses nothing. */
export async function withTypedUnits(scope: Scope, form: FormSection[], record: RawValues): Promise<RawValues> {
  const fields = form.flatMap((section) => section.fields)
  const resolved = await resolve(scope, fields, record)
  for (const field of fields) {
    const lines = resolved[field.name]
    if (field.kind === "rows" && lines !== undefined) {
      resolved[field.name] = await resolveLines(scope, field.fields, lines)
    }
  }
  return resolved
}
