import { parseDate } from "@/lib/format/dates"
import { plainText } from "@/lib/format/plain-text"
import type { Cell } from "@/lib/office/cells"
import type { RawValue } from "@/lib/access/outcome"
import { choiceLabel, type Choices } from "./field"
import type { SheetLabels } from "./sheet-labels"
import type { SheetColumn } from "./sheet"

/** What a cell can hold of a text: one kind of line break, no control characters, nothing unseen, no spaces at the ends. */
export function cellText(text: string): string {
  return plainText(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, " ")
    .trim()
}

/** A stored value as text of its column; dates as yyyy-MM-dd. */
export function shownCell(
  value: RawValue | undefined,
  column: SheetColumn,
  choices: Choices,
  labels: SheetLabels,
): string {
  const text = typeof value === "string" ? cellText(value) : ""
  if (text === "") return ""
  if (column.kind === "unitName") return labels.unitNames.get(text) ?? ""
  const { kind, name } = column.field
  if (kind === "date") return parseDate(text) ?? text
  if (kind === "choice") return choiceLabel(choices, name, text)
  if (kind === "unit") return labels.unitCodes.get(text) ?? `#${text}`
  if (kind === "person") return labels.people.get(text) ?? `#${text}`
  if (kind === "checkbox") return "x"
  return kind === "links" ? text.replace(/\n+/g, "; ") : text
}

/** Empty cells are cells without a value. */
export function toCell(text: string): Cell {
  return text === "" ? null : text
}
