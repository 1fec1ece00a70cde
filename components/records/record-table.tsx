import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { recordHref } from "@/lib/addresses/records"
import { formatDate } from "@/lib/format/dates"
import { formatNumber, formatRatio } from "@/lib/format/numbers"
import type { ListColumn } from "@/lib/register/register-types"
import { choiceLabel, type Choices } from "@/lib/register/field"
import type { ListQuery } from "@/lib/register/list-query"
import type { ListRow } from "@/lib/register/list-sql"
import type { ListData } from "@/lib/register/loaders"

function ratio(value: string): string {
  const [done = "", of = ""] = value.split("/")
  return formatRatio(Number(done), of === "" ? null : Number(of))
}

/** A value of a list's row in words; nothing for none. */
export function shown(column: ListColumn, row: ListRow, choices: Choices): string {
  const value = row[column.name]
  if (value === null || value === undefined) return ""
  if (value instanceof Date) return formatDate(value.toISOString().slice(0, 10))
  if (column.kind === "choice") return choiceLabel(choices, column.name, String(value))
  if (column.kind === "ratio") return ratio(String(value))
  return column.kind === "number" ? formatNumber(Number(value)) : String(value)
}

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
        className="inline-flex min-h-11 min-w-11 items-center text-ink visited:text-ink"
      >
        {column.label}
        {order && <span aria-hidden="true">{ascending ? " ▲" : " ▼"}</span>}
      </Link>
    </HeadCell>
  )
}

interface RecordRowProps {
  list: ListData
  row: ListRow
}

/** A row; on a phone a block: the link, then each value after its label. */
function RecordRow({ list, row }: RecordRowProps) {
  const { register, choices } = list
  const [first, ...others] = register.list.columns
  const title = first ? shown(first, row, choices) : ""
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
      <RowHead className="max-md:block max-md:border-0 max-md:py-0">
        {row.id === null ? (
          title
        ) : (
          <Link href={recordHref(register.slug, row.id)} className="inline-flex min-h-11 items-center">
            {title}
          </Link>
        )}
      </RowHead>
      {others.map((column) => {
        const value = shown(column, row, choices)
        const hidden = column.wide || value === "" ? "max-md:hidden" : "max-md:block"
        return (
          <DataCell key={column.name} className={`${hidden} max-md:border-0 max-md:py-0`}>
            <span className="text-muted md:hidden">{column.label}: </span>
            {value}
          </DataCell>
        )
      })}
    </tr>
  )
}

/** The rows of a list; the first column opens the record. */
export function RecordTable({ list, href }: RecordTableProps) {
  const { register, rows } = list
  return (
    <DataTable caption={register.term.name} hideCaption>
      <thead className="max-md:sr-only">
        <tr>
          {register.list.columns.map((column) => (
            <SortedHead key={column.name} column={column} list={list} href={href} />
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row, index) => (
          <RecordRow key={row.id ?? `none-${index}`} list={list} row={row} />
        ))}
      </tbody>
    </DataTable>
  )
}
