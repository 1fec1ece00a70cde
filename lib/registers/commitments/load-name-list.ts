import type { Scope } from "@/lib/access/scope"
import { fromDbDate } from "@/lib/db/days"
import { loadHeading } from "@/lib/units/form-heading"
import { loadCellYear } from "./cell-year"

const day = (value: Date | null) => value && fromDbDate(value)

/** Everybody who must write in a cell's year, with the days and the result of each and no texts; null when the actor may not read them. */
export async function loadNameList(scope: Scope, yearText: string | undefined, search: Record<string, string>) {
  const cell = await loadCellYear(scope, yearText, search)
  if (!cell?.unit) return null
  const { year, unit, writers } = cell
  const ids = writers.flatMap(({ commitmentId }) => commitmentId ?? [])
  const written = await scope.tx.commitment.findMany({
    where: { id: { in: ids } },
    select: { id: true, submittedOn: true, approvedOn: true, grade: { select: { name: true } } },
  })
  const byId = new Map(written.map((row) => [row.id, row]))
  const people = writers.map(({ id, fullName, position, commitmentId }) => {
    const row = commitmentId === null ? undefined : byId.get(commitmentId)
    const days = { submittedOn: day(row?.submittedOn ?? null), approvedOn: day(row?.approvedOn ?? null) }
    return { id, fullName, position, ...days, grade: row?.grade?.name ?? "" }
  })
  return { year, unit, people, heading: await loadHeading(scope, unit.id, year) }
}

export type NameList = NonNullable<Awaited<ReturnType<typeof loadNameList>>>
