import type { Conflict, RawValue, RawValues } from "@/lib/access/outcome"
import type { Changes } from "@/lib/audit/record-event"
import type { StoredRecord } from "./define-register"
import type { Field } from "./field"

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

/** What is stored now beside what was typed, for the fields that differ. */
export function conflictBetween(fields: Field[], stored: StoredRecord, typed: RawValues): Conflict {
  const differing = fields.map((field) => ({
    label: field.label,
    theirs: plainText(stored.values[field.name]),
    yours: plainText(typed[field.name]),
  }))
  return { version: stored.version, fields: differing.filter((field) => field.theirs !== field.yours) }
}
