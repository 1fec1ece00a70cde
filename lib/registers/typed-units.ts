import type { RawValues } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { chosenUnit } from "@/lib/units/search-units"
import type { FormSection } from "./field"

const codeOf = (name: string) => `${name}Ma`

/** The names a form may post: its fields and, beside a unit, the code that is typed without JavaScript. */
export function postedNames(form: FormSection[]): string[] {
  return form
    .flatMap(({ fields }) => fields)
    .flatMap(({ name, kind }) => (kind === "unit" ? [name, codeOf(name)] : [name]))
}

/** The record with a typed unit code in place of the unit chosen before; a code nobody knows chooses nothing. */
export async function withTypedUnits(scope: Scope, form: FormSection[], record: RawValues): Promise<RawValues> {
  const units = form.flatMap(({ fields }) => fields).filter(({ kind }) => kind === "unit")
  const resolved = { ...record }
  for (const { name } of units) {
    const code = record[codeOf(name)]
    delete resolved[codeOf(name)]
    if (typeof code !== "string" || code.trim() === "") continue
    const chosen = record[name]
    resolved[name] = String((await chosenUnit(scope, typeof chosen === "string" ? chosen : "", code.trim())) ?? "")
  }
  return resolved
}
