import { isCounted } from "@/lib/roll-up/is-counted"
import { holdsUnit, knowsUnit, type Scope } from "@/lib/access/scope"
import type { RawValues } from "@/lib/access/outcome"
import { flashParams } from "@/lib/addresses/flash"
import { loadHistory } from "@/lib/history/load-history"
import { formatDate, today } from "@/lib/format/dates"
import { wholeNumber } from "@/lib/format/whole-number"
import { unitOptions, unitOptionsById, type UnitOption } from "@/lib/units/unit-options"
import { childrenOf } from "@/lib/units/unit-store"
import { loadDetached } from "./attachments/change-file"
import { loadAttachments } from "./attachments/load"
import type { Register, StoredRecord } from "./register-types"
import { valuesAt, type Choice } from "./field"
import { loadJustDeleted } from "./load-deleted"
import { parseListQuery, understood } from "./list-query"
import { pageSize } from "./list-sql"
import { readableChanges } from "./readable-changes"
import { allColumns } from "./sheet"
import { holdsPrivateTexts, noteTextReads, readVerbs } from "./noted-reads"

/** The units a list can be narrowed to: the one it is narrowed to, and those directly below that or the actor's own. */
async function unitChoices(scope: Scope, unit: UnitOption | undefined): Promise<Choice[]> {
  const below = await childrenOf(scope, unit?.id ?? scope.actor.unitId, today())
  const named = [...(unit ? [unit] : []), ...below.filter(({ active }) => active)]
  return named.map(({ id, name }) => ({ value: String(id), label: name }))
}

/** One page of a register's list as the URL asks for it; null when it names a unit the actor does not know. */
export async function loadList(scope: Scope, register: Register, search: Record<string, string>) {
  const choices = await register.choices(scope)
  const query = understood(parseListQuery(search, register.list), { ...register, choices })
  if (query.unitId !== undefined && !(await knowsUnit(scope, query.unitId))) return null
  const [unit] = query.unitId === undefined ? [] : await unitOptions(scope, [query.unitId])
  const { rows, ...totals } = await register.rows(scope, query)
  const pages = Math.max(1, Math.ceil(totals.total / pageSize))
  const justDeleted = await loadJustDeleted(scope, register, search[flashParams.removed])
  const units = await unitChoices(scope, unit)
  return { register, query, ...totals, rows, pages, unit, units, justDeleted, choices, search }
}

export type ListData = NonNullable<Awaited<ReturnType<typeof loadList>>>

/** Every unit that a record names. */
function unitIdsOf(register: Register, { unitId, values }: StoredRecord): number[] {
  const named = allColumns(register).filter(({ kind, field }) => kind === "field" && field.kind === "unit")
  const ids = named.flatMap(({ field, rows }) => valuesAt(values, field.name, rows)).map(Number)
  return [...new Set([unitId, ...ids.filter((id) => id > 0)])]
}

/** One record with what its pages show around it; null when there is none for this actor. */
export async function loadRecord(scope: Scope, register: Register, id: string | undefined) {
  const record = /^\d{1,9}$/.test(id ?? "") ? await register.find(scope, Number(id)) : null
  if (!record) return null
  const mayWrite = register.roles.write.includes(scope.actor.role) && (await holdsUnit(scope, record.unitId))
  return {
    register,
    record,
    mayWrite,
    choices: await register.choices(scope),
    units: await unitOptionsById(scope, unitIdsOf(register, record)),
    counted: await isCounted(scope, register.key, [record]),
    unitNameThen: await register.unitNameThen(scope, record.id),
    attachments: register.attachments ? await loadAttachments(scope, register.key, record.id) : [],
    detached: register.attachments && mayWrite ? await loadDetached(scope, register.key, record.id) : [],
  }
}

export type RecordData = NonNullable<Awaited<ReturnType<typeof loadRecord>>>

/** One record for a page that shows its values; private texts among them are noted as read. */
export async function loadShownRecord(scope: Scope, register: Register, id: string | undefined) {
  const data = await loadRecord(scope, register, id)
  if (data) noteTextReads(scope, register, [data.record])
  return data
}

/** One record for the form that changes it; null when it is not the actor's to change. */
export async function loadRecordToEdit(scope: Scope, register: Register, id: string | undefined) {
  const data = await loadRecord(scope, register, id)
  if (!data?.mayWrite) return null
  noteTextReads(scope, register, [data.record])
  return data
}

/** What the form of a new record starts with: the actor's own unit, today, and what the URL gives. */
export async function loadNew(scope: Scope, register: Register, search: Record<string, string>) {
  const names = register.form.flatMap((section) => section.fields)
  const given = names.flatMap(({ name, kind }) =>
    kind !== "rows" && search[name] ? [[name, search[name]] as const] : [],
  )
  const days = names
    .filter((field) => field.kind === "date" && !field.optional)
    .map(({ name }) => [name, formatDate(today())])
  const years = names
    .filter((field) => field.kind === "year" && !field.optional)
    .map(({ name }) => [name, today().slice(0, 4)])
  const values: RawValues = {
    unitId: String(scope.actor.unitId),
    ...Object.fromEntries([...days, ...years, ...given]),
  }
  const unitId = wholeNumber(String(values.unitId))
  // The name of a unit outside the branch is not told, whatever the URL asks for.
  if (unitId === null || !(await holdsUnit(scope, unitId))) values.unitId = String(scope.actor.unitId)
  const units = await unitOptionsById(scope, [Number(values.unitId)])
  return { register, values, choices: await register.choices(scope), units }
}

/** A record and everything that ever happened to it; who reads its private texts also sees who else did. */
export async function loadRecordHistory(scope: Scope, register: Register, id: string | undefined) {
  const data = await loadRecord(scope, register, id)
  if (!data) return null
  const { key } = register
  const actions = readVerbs.map((verb) => `${key}.${verb}`)
  const events = await loadHistory(scope, key, data.record.id, { not: actions })
  const views = holdsPrivateTexts(register, data.record)
    ? await loadHistory(scope, key, data.record.id, { only: actions })
    : null
  return { ...data, views, events: await readableChanges(scope, register, events) }
}
