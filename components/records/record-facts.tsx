import type { ReactNode } from "react"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { DefinitionList } from "@/components/ui/definition-list"
import { StackedBody, StackedCell, StackedHead, StackedRow } from "@/components/ui/stacked-table"
import type { RawValue } from "@/lib/access/outcome"
import { formatNumber } from "@/lib/format/numbers"
import { choiceLabel, type Field, type RowsField, type SimpleField } from "@/lib/register/field"
import type { RecordData } from "@/lib/register/loaders"

type Context = Pick<RecordData, "choices" | "units" | "unitNameThen">

/** The record's own unit by the name it bore then, other units by today's. */
function unitText(field: SimpleField, id: string, { units, unitNameThen }: Context): string {
  const now = units[id]?.name ?? ""
  if (field.name !== "unitId" || !unitNameThen || unitNameThen === now) return now
  return now ? `${unitNameThen} (nay: ${now})` : unitNameThen
}

function shown(field: SimpleField, value: RawValue | undefined, context: Context): string {
  const text = typeof value === "string" ? value : ""
  switch (field.kind) {
    case "choice":
    case "person":
      return text && choiceLabel(context.choices, field.name, text)
    case "unit":
      return unitText(field, text, context)
    case "count":
      return text && formatNumber(Number(text))
    case "checkbox":
      return text === "on" ? "Có" : "Không"
    default:
      return text
  }
}

function RowsTable({ field, lines, context }: { field: RowsField; lines: RawValue[]; context: Context }) {
  return (
    <DataTable caption={field.label}>
      <StackedHead>
        <tr>
          {field.fields.map((inner) => (
            <HeadCell key={inner.name}>{inner.label}</HeadCell>
          ))}
        </tr>
      </StackedHead>
      <StackedBody>
        {lines.map((line, index) => (
          <StackedRow key={index}>
            {field.fields.map((inner) => {
              const text =
                typeof line === "object" && !Array.isArray(line) ? shown(inner, line[inner.name], context) : ""
              return (
                <StackedCell key={inner.name} label={text && inner.label} className="whitespace-pre-line">
                  {text}
                </StackedCell>
              )
            })}
          </StackedRow>
        ))}
      </StackedBody>
    </DataTable>
  )
}

interface RecordFactsProps {
  data: RecordData
  /** Values that are more than their text, by field. */
  drawn?: Record<string, ReactNode>
}

/** What a record says: its fields in the order of its form. What the actor may not read is not among its values. */
export function RecordFacts({ data, drawn = {} }: RecordFactsProps) {
  const { record, register } = data
  const present = register.fields.filter((field) => record.values[field.name] !== undefined)
  const simple = present.filter((field): field is Exclude<Field, RowsField> => field.kind !== "rows")
  const rows = present.filter((field): field is RowsField => field.kind === "rows")
  const items = simple
    .map((field) => ({ term: field.label, value: shown(field, record.values[field.name], data), field }))
    .filter(({ value, field }) => value !== "" || !field.optional)
  return (
    <>
      <DefinitionList
        items={items.map(({ term, value, field }) => ({ term, value: value ? (drawn[field.name] ?? value) : "—" }))}
      />
      {rows.map((field) => {
        const lines = record.values[field.name]
        return Array.isArray(lines) && lines.length > 0 ? (
          <div key={field.name} className="mt-6">
            <RowsTable field={field} lines={lines} context={data} />
          </div>
        ) : null
      })}
    </>
  )
}
