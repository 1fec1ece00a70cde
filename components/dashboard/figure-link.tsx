import Link from "next/link"
import { formatSum } from "@/lib/qualifier"
import { registerByKey } from "@/lib/registers/registry"
import { recordsHref, type DashboardQuery } from "@/lib/dashboard/dashboard-query"
import type { Figure } from "@/lib/roll-up/figures"
import type { Rests } from "@/lib/roll-up/load-rests"

interface FigureLinkProps {
  figure: Figure
  value: number
  /** What of the number was stated without a record: it says how exact the number is. */
  rests?: Rests
  unitId: number
  query: DashboardQuery
  /** Words instead of the number, such as a ratio. */
  text?: string
  /** Where it stands by itself it is large enough for a finger; inside a sentence it is a word. */
  place: keyof typeof places
}

const places = {
  cell: "inline-flex min-h-11 min-w-11 items-center justify-end whitespace-nowrap",
  card: "inline-flex min-h-11 min-w-11 items-center whitespace-nowrap",
  sentence: "whitespace-nowrap",
}

/** A number that opens exactly the records behind it. */
export function FigureLink({ figure, value, rests, unitId, query, text, place }: FigureLinkProps) {
  const register = registerByKey(figure.register)
  const shown = text ?? formatSum(value, rests?.get(figure.key)?.words ?? [])
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
