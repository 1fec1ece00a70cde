import type { ShownSettings } from "@/lib/settings/shown-settings"
import type { Lookup, LookupField } from "./lookups"

/** A value in words. */
export function valueInWords({ kind, choices }: LookupField, value: string): string {
  if (kind === "flag") return value === "on" ? "Có" : "Không"
  return choices?.find((choice) => choice.value === value)?.label ?? value
}

/** The values of a row in words, by label. */
export function shownRow({ fields }: Lookup, values: Record<string, string>): ShownSettings {
  return Object.fromEntries(fields.map((field) => [field.label, valueInWords(field, values[field.name] ?? "")]))
}
