import type { Scope } from "@/lib/access/scope"
import { today, yearOf } from "@/lib/format/dates"
import { blankHeading, type FormHeading } from "@/lib/format/form-heading"
import { loadHeading } from "@/lib/units/form-heading"
import type { Register } from "./register-types"
import { loadRecord } from "./loaders"

/** A record as its printed form needs it; `dated` names the field, a day or a month, of whose year the names of units are. Null when there is none for this actor. */
export async function loadForm(scope: Scope, register: Register, id: string | undefined, dated: string) {
  const data = await loadRecord(scope, register, id)
  if (!data) return null
  const { record, choices } = data
  const heading = await loadHeading(scope, record.unitId, Number(String(record.values[dated]).slice(-4)))
  return { id: record.id, register, title: record.title, heading, choices, values: record.values }
}

export type RecordForm = NonNullable<Awaited<ReturnType<typeof loadForm>>>

/** Whose name heads a form that is written by hand: a cell's own; anybody else prints it for others to fill in. */
export async function blankFormHeading(scope: Scope): Promise<FormHeading> {
  const { role, unitId } = scope.actor
  return role === "cell" ? loadHeading(scope, unitId, yearOf(today())) : blankHeading
}

/** The form of a register that is written by hand. */
export async function loadBlankForm(scope: Scope, register: Register): Promise<RecordForm> {
  const choices = await register.choices(scope)
  return { id: 0, register, title: register.term.name, heading: await blankFormHeading(scope), choices, values: {} }
}
