import Link from "next/link"
import { formatNumber } from "@/lib/format/numbers"
import { registerByKey } from "@/lib/registers/registry"
import { recordsHref, type DashboardQuery } from "@/lib/dashboard/dashboard-query"
import type { Figure } from "@/lib/roll-up/figures"

interface FigureLinkProps {
  figure: Figure
  value: number
  unitId: number
  query: DashboardQuery
  /** Words instead of the number, such as a ratio. */
  text?: string
  /** Where it stands by itself it is large enough for a finger; inside a sentence it is a word. */
  place: keyof typeof places
}

const places = {
  cell: "inline-flex min-h-11 min-w-11 items-center justify-end",
  card: "inline-flex min-h-11 min-w-11 items-center",
  sentence: "",
}

/** A number that opens exactly the records behind it. */
export function FigureLink({ figure, value, unitId, query, text, place }: FigureLinkProps) {
  const register = registerByKey(figure.register)
  const shown = text ?? formatNumber(value)
  return (
    <Link
      href={recordsHref(register.slug, unitId, figure, query)}
      aria-label={`${figure.name}: ${shown}, xem bản ghi`}
      className={`tabular-nums text-inherit visited:text-inherit ${places[place]}`}
    >
      {shown}
    </Link>
  )
}
