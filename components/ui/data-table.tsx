import type { ComponentProps, ReactNode } from "react"

/**
 * A table with a caption. On a narrow screen it scrolls inside its own region, which the keyboard can reach; the page never
 * scrolls sideways.
 */
export function DataTable({
  caption,
  hideCaption,
  children,
}: {
  caption: string
  hideCaption?: boolean
  children: ReactNode
}) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="relative overflow-x-auto print:overflow-visible">
      <table className="w-full border-collapse bg-paper">
        <caption className={hideCaption ? "sr-only" : "py-1.5 text-left font-semibold"}>{caption}</caption>
        {children}
      </table>
    </div>
  )
}

type CellProps<Tag extends "td" | "th"> = ComponentProps<Tag> & { numeric?: boolean }

const look = (numeric = false, className = "") => `${numeric ? "text-right tabular-nums" : "text-left"} ${className}`

/** A column's heading; pass `aria-sort` on the sorted one. */
export function HeadCell({ numeric, className, ...rest }: CellProps<"th">) {
  return (
    <th
      scope="col"
      {...rest}
      className={`border-b-2 border-ink bg-soft px-3 py-1.5 align-baseline text-sm ${look(numeric, className)}`}
    />
  )
}

/** The cell that names its row. */
export function RowHead({ numeric, className, ...rest }: CellProps<"th">) {
  return (
    <th
      scope="row"
      {...rest}
      className={`border-b border-line min-w-40 px-3 py-1.5 align-baseline font-normal ${look(numeric, className)}`}
    />
  )
}

export function DataCell({ numeric, className, ...rest }: CellProps<"td">) {
  return <td {...rest} className={`border-b border-line px-3 py-1.5 align-baseline ${look(numeric, className)}`} />
}

/** The row that names those of its `<tbody>`. */
export function GroupRow({
  columns,
  className = "",
  children,
}: {
  columns: number
  className?: string
  children: ReactNode
}) {
  return (
    <tr className={className}>
      <th
        scope="rowgroup"
        colSpan={columns}
        className="border-b border-line px-3 pt-4 pb-1.5 text-left text-sm font-semibold"
      >
        {children}
      </th>
    </tr>
  )
}

/** A cell of the row of totals, for `<tfoot>`. */
export function TotalCell({ numeric, className, ...rest }: CellProps<"td">) {
  return (
    <td
      {...rest}
      className={`border-t-2 border-ink px-3 py-1.5 align-baseline font-semibold ${look(numeric, className)}`}
    />
  )
}
