import Link from "next/link"
import { commitmentsHref } from "@/lib/addresses/known-records"
import { listParams } from "@/lib/format/list-params"
import { formatNumber } from "@/lib/format/numbers"
import type { CellYear, Writer } from "@/lib/registers/commitments/cell-year"
import { writerStates } from "./status-tag"

interface CountProps {
  count: number
  label: string
  /** The list behind the number; none in a year that nobody has begun. */
  href: string | null
}

function Count({ count, label, href }: CountProps) {
  const text = (
    <>
      <strong className="tabular-nums">{formatNumber(count)}</strong> {label}
    </>
  )
  const look = "inline-flex min-h-11 items-center gap-1.5"
  return (
    <li>
      {href ? (
        <Link href={href} className={`${look} visited:text-link`}>
          {text}
        </Link>
      ) : (
        <span className={look}>{text}</span>
      )}
    </li>
  )
}

/** How many there are in each state; each number opens the list behind it. */
export function WriterCounts({ cell, unitId }: { cell: CellYear; unitId: number }) {
  const { year, opened, writers } = cell
  const { unit, breadth, from, to } = listParams
  const listHref = (status?: Writer["status"]) =>
    commitmentsHref({ query: { [unit]: unitId, [breadth]: "rieng", [from]: year, [to]: year, status } })
  const states = Object.keys(writerStates) as Writer["status"][]
  const counts = states.map((status) => ({
    label: writerStates[status].toLowerCase(),
    count: writers.filter((writer) => writer.status === status).length,
    href: opened ? listHref(status) : null,
  }))
  return (
    <ul
      className="mb-5 flex flex-wrap gap-x-6 border-y border-line bg-paper px-4 py-2"
      aria-label="Tình hình viết cam kết"
    >
      <Count count={writers.length} label="người" href={opened ? listHref() : null} />
      {counts
        .filter(({ count }) => count > 0)
        .map((one) => (
          <Count key={one.label} {...one} />
        ))}
    </ul>
  )
}
