import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { formatDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import type { ListColumn } from "@/lib/registers/define-register"
import { choiceLabel, type Choices } from "@/lib/registers/field"
import type { ListQuery } from "@/lib/registers/list-query"
import type { ListRow } from "@/lib/registers/list-sql"
import type { ListData } from "@/lib/registers/loaders"

function shown(column: ListColumn, row: ListRow, choices: Choices): string {
  const value = row[column.name]
  if (value === null || value === undefined) return ""
  if (value instanceof Date) return formatDate(value.toISOString().slice(0, 10))
  if (column.kind === "choice") return choiceLabel(choices, column.name, String(value))
  return column.kind === "number" ? formatNumber(Number(value)) : String(value)
}

const wide = (column: ListColumn) => (column.wide ? "max-md:hidden" : "")

interface RecordTableProps {
  list: ListData
  href: (changes: Partial<ListQuery>) => string
}

function SortedHead({ column, list, href }: { column: ListColumn } & RecordTableProps) {
  const { sort } = list.query
  if (!column.sortable) return <HeadCell>{column.label}</HeadCell>
  const ascending = sort === column.name
  const order = ascending ? "ascending" : sort === `-${column.name}` ? "descending" : undefined
  return (
    <HeadCell aria-sort={order}>
      <Link
        href={href({ sort: ascending ? `-${column.name}` : column.name })}
        className="inline-flex min-h-11 items-center text-ink visited:text-ink"
      >
        {column.label}
        {order && <span aria-hidden="true">{ascending ? " ▲" : " ▼"}</span>}
      </Link>
    </HeadCell>
  )
}

/** The rows of a list; the first column opens the record. */
export function RecordTable({ list, href }: RecordTableProps) {
  const { register, rows, choices } = list
  const [first, ...others] = register.list.columns
  if (!first) return null
  return (
    <DataTable caption={register.term.name} hideCaption>
      <thead>
        <tr>
          {[first, ...others].map((column) => (
            <SortedHead key={column.name} column={column} list={list} href={href} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id ?? `none-${index}`}>
            <RowHead className={wide(first)}>
              {row.id === null ? (
                shown(first, row, choices)
              ) : (
                <Link href={`/${register.slug}/${row.id}`} className="inline-flex min-h-11 items-center">
                  {shown(first, row, choices)}
                </Link>
              )}
            </RowHead>
            {others.map((column) => (
              <DataCell key={column.name} className={wide(column)}>
                {shown(column, row, choices)}
              </DataCell>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
