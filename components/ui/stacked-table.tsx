import type { ComponentProps, ReactNode } from "react"
import { DataCell, RowHead, TotalCell } from "./data-table"

/** A table whose rows become blocks on a phone: the name on a line, below it what each column says. */

const block = "max-md:block max-md:border-0 max-md:py-0"
const beside = "max-md:inline-block max-md:border-0 max-md:py-0.5 max-md:text-left max-md:empty:hidden"

/** The headings; on a phone only read out, because every cell carries its own. */
export function StackedHead({ children }: { children: ReactNode }) {
  return <thead className="max-md:sr-only">{children}</thead>
}

/** The rows of a stacked table. */
export function StackedBody({ children }: { children: ReactNode }) {
  return <tbody className="max-md:block">{children}</tbody>
}

/** The totals under a stacked table. */
export function StackedFoot({ children }: { children: ReactNode }) {
  return <tfoot className="max-md:block">{children}</tfoot>
}

/** One row: on a phone a block. */
export function StackedRow({ children }: { children: ReactNode }) {
  return <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2">{children}</tr>
}

/** The cell that names its row. */
export function StackedName(props: ComponentProps<typeof RowHead>) {
  return <RowHead {...props} className={`${block} ${props.className ?? ""}`} />
}

type StackedCellProps = ComponentProps<typeof DataCell> & {
  /** The heading of the column, said before the value on a phone. */
  label?: string
}

const said = (label: string | undefined) => label && <span className="text-muted md:hidden">{label}: </span>

/** A cell that stands beside the others of its row on a phone. */
export function StackedCell({ label, children, className = "", ...rest }: StackedCellProps) {
  return (
    <DataCell {...rest} className={`${beside} ${className}`}>
      {said(label)}
      {children}
    </DataCell>
  )
}

/** A cell of the row of totals. */
export function StackedTotal({ label, children, ...rest }: ComponentProps<typeof TotalCell> & { label?: string }) {
  return (
    <TotalCell {...rest} className={beside}>
      {said(label)}
      {children}
    </TotalCell>
  )
}
