import type { Conflict, RawValue, RawValues } from "@/lib/access/outcome"
import type { Changes } from "@/lib/audit/record-event"
import type { StoredRecord } from "./register-types"
import type { Choices, Field } from "./field"
import { readableValue } from "./readable-changes"

const noNames = { unitNames: new Map<string, string>(), people: new Map<string, string>() }

/** A value in one line of text. */
function plainText(value: RawValue | undefined): string {
  if (value === undefined) return ""
  if (typeof value === "string") return value.trim()
  const parts = (Array.isArray(value) ? value : Object.values(value)).map(plainText).filter(Boolean)
  return parts.join(Array.isArray(value) ? "; " : " – ")
}

/** Before and after of every field that differs; a private field shows only that it changed. */
export function changesBetween(
  fields: Field[],
  privateFields: readonly string[],
  before: RawValues,
  after: RawValues,
): Changes {
  const entries = fields.flatMap((field) => {
    const [from, to] = [plainText(before[field.name]), plainText(after[field.name])]
    if (from === to) return []
    const hidden = privateFields.includes(field.name)
    return [
      [
        field.label,
        hidden ? { before: "(nội dung riêng)", after: "(đã thay đổi)" } : { before: from, after: to },
      ] as const,
    ]
  })
  return Object.fromEntries(entries)
}

/** What is stored now beside what was typed, for the fields that differ; choices by their labels. */
export function conflictBetween(fields: Field[], stored: StoredRecord, typed: RawValues, choices: Choices): Conflict {
  const shown = (field: Field, values: RawValues) =>
    readableValue(field, plainText(values[field.name]), choices, noNames)
  const differing = fields.map((field) => {
    return { label: field.label, theirs: shown(field, stored.values), yours: shown(field, typed) }
  })
  return { version: stored.version, fields: differing.filter((field) => field.theirs !== field.yours) }
}
