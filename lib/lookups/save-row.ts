import { z } from "zod"
import { keepsInstallation } from "@/lib/access/keeps-installation"
import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { lookupsHref } from "@/lib/addresses/work"
import {
  holdSettings,
  namedChanges,
  overtaken,
  settingsVersion,
  type ShownSettings,
} from "@/lib/settings/shown-settings"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import { keyOf } from "@/lib/format/key-of"
import { optionalText, requiredText, seenSettings } from "@/lib/schema-parts"
import { checkRow, typedValues } from "./check-row"
import { findRows, type LookupRow } from "./find-rows"
import { findLookup, type Lookup } from "./lookups"
import { shownRow } from "./shown-row"

const place = { lookup: requiredText(40), version: seenSettings }

export const rowInput = z.strictObject({
  ...place,
  /** Empty = a new row. */
  id: optionalText(60),
  values: z.record(z.string().max(40), z.string().max(400)),
})

export const removeInput = z.strictObject({ ...place, id: requiredText(60) })

const gap = 10

/** The values as their columns take them. */
function toColumns({ fields }: Lookup, values: Record<string, string>): string {
  const entries = fields.map(({ name, column, kind }) => {
    const value = values[name] ?? ""
    return [column, kind === "flag" ? value === "on" : kind === "year" ? (value ? Number(value) : null) : value]
  })
  return JSON.stringify(Object.fromEntries(entries))
}

async function insert({ tx }: Scope, lookup: Lookup, rows: LookupRow[], values: Record<string, string>) {
  const [table, columns] = [Prisma.raw(lookup.table), Prisma.raw(lookup.columns)]
  const sortOrder = Math.max(0, ...rows.map((row) => row.sortOrder)) + gap
  const key = keyOf(values.name!, new Set(rows.map(({ id }) => id)))
  const [column, value] = lookup.id === "key" ? [Prisma.sql`key, `, Prisma.sql`${key}, `] : [Prisma.empty, Prisma.empty]
  await tx.$executeRaw`
    INSERT INTO ${table} (${column} sort_order, ${columns}) SELECT ${value} ${sortOrder}::int, ${columns}
    FROM jsonb_populate_record(NULL::${table}, ${toColumns(lookup, values)}::jsonb)`
}

async function change({ tx }: Scope, lookup: Lookup, id: string, values: Record<string, string>) {
  const [table, columns] = [Prisma.raw(lookup.table), Prisma.raw(lookup.columns)]
  await tx.$executeRaw`
    UPDATE ${table} l SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, ${toColumns(lookup, values)}::jsonb))
    WHERE ${Prisma.raw(lookup.id === "key" ? "l.key" : "l.id::text")} = ${id}`
}

async function remove({ tx }: Scope, lookup: Lookup, id: string) {
  await tx.$executeRaw`
    DELETE FROM ${Prisma.raw(lookup.table)} l WHERE ${Prisma.raw(lookup.id === "key" ? "l.key" : "l.id::text")} = ${id}`
}

function done(scope: Scope, { term }: Lookup, verb: AuditVerb, before: ShownSettings, after: ShownSettings): Outcome {
  const event: AuditEntry = {
    action: `lookups.${verb}`,
    subject: "lookups",
    unitId: scope.actor.unitId,
    changes: { "Danh mục": { before: term.name, after: term.name }, ...namedChanges(before, after) },
  }
  return { ok: true, events: [event], to: lookupsHref({ flash: { saved: true } }) }
}

/** Adds a row to a list that forms choose from, or changes one; records that chose it follow. Null for whoever does not keep the lists, and for a row that is not there. */
export async function saveRow(scope: Scope, input: z.infer<typeof rowInput>): Promise<Outcome | null> {
  const lookup = findLookup(input.lookup)
  if (!lookup || !(await keepsInstallation(scope))) return null
  await holdSettings(scope, lookup.key)
  const rows = await findRows(scope, lookup)
  const stored = rows.find(({ id }) => id === input.id)
  if (input.id && !stored) return null
  const values = typedValues(lookup, input.values, stored)
  const errors = checkRow(lookup, values, { stored, rows })
  if (Object.keys(errors).length > 0) {
    const byField = Object.entries(errors).map(([name, message]) => [`values.${name}`, message])
    return refuse(checkFields, Object.fromEntries(byField))
  }
  const [before, after] = [stored ? shownRow(lookup, stored.values) : {}, shownRow(lookup, values)]
  const late = overtaken(input.version, before, after)
  if (late) return late
  if (stored) await change(scope, lookup, stored.id, values)
  else await insert(scope, lookup, rows, values)
  return done(scope, lookup, stored ? "update" : "create", before, after)
}

/** Takes a row that no record ever chose out of its list. Null as for `saveRow`. */
export async function removeRow(
  scope: Scope,
  { lookup: key, id, version }: z.infer<typeof removeInput>,
): Promise<Outcome | null> {
  const lookup = findLookup(key)
  if (!lookup || !(await keepsInstallation(scope))) return null
  await holdSettings(scope, lookup.key)
  const stored = (await findRows(scope, lookup)).find((row) => row.id === id)
  if (!stored) return null
  const before = shownRow(lookup, stored.values)
  if (stored.uses > 0) return refuse("Mục này đã có bản ghi dùng nên không xóa được.")
  if (settingsVersion(before) !== version)
    return refuse("Người khác vừa sửa mục này. Hãy tải lại trang, xem lại rồi mới xóa.")
  await remove(scope, lookup, id)
  return done(scope, lookup, "remove", before, {})
}
