import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { commitmentYearHref } from "@/lib/addresses/year-grids"
import { fromDbDate } from "@/lib/db/days"
import { addYears } from "@/lib/format/periods"
import { whoMustWrite } from "./cell-year"
import { textUnitIds } from "./privacy"
import { isOpenYear } from "./rules"
import { commitmentSchema, type CommitmentInput } from "./schema"
import { commitmentStore } from "./store"
import { changeEvent } from "./take-step"

interface Drafting {
  unitId: number
  year: number
  /** Only this person; absent: everybody of the cell who has not begun. */
  personId?: number
  copy?: "on"
}

type Items = CommitmentInput["items"]

/** Last year's items by person, deadlines moved by a year; only those the actor may read. */
async function itemsToCopy(
  scope: Scope,
  mine: Set<number>,
  personIds: number[],
  year: number,
): Promise<Map<number, Items>> {
  const rows = await scope.tx.commitment.findMany({
    where: { personId: { in: personIds }, year: year - 1, deletedAt: null, unitId: { in: [...mine] } },
    include: { items: { orderBy: { sortOrder: "asc" } } },
  })
  return new Map(
    rows.map((row) => {
      const items = row.items.map(({ part, action, measure, deadline, duty }) => {
        return { part, action, measure, duty, deadline: deadline && addYears(fromDbDate(deadline), 1) }
      })
      return [row.personId, items]
    }),
  )
}

function draft(unitId: number, year: number, person: { id: number; isHead: boolean }): CommitmentInput {
  const isHeadPlan = person.isHead ? "on" : ""
  return commitmentSchema.parse({ unitId: String(unitId), personId: String(person.id), year: String(year), isHeadPlan })
}

/** Drafts for everybody (or one person) of the actor's cell who has none for the year, in a few statements. */
export async function createDrafts(scope: Scope, { unitId, year, personId, copy }: Drafting): Promise<Outcome | null> {
  const mine = await textUnitIds(scope)
  if (!mine.has(unitId)) return null
  if (!isOpenYear(year)) return refuse("Chỉ viết cam kết trước nhiều nhất một năm.")
  const waiting = (await whoMustWrite(scope, unitId, year)).filter(
    (person) => person.commitmentId === null && !person.held,
  )
  const people = waiting.filter((person) => personId === undefined || person.id === personId)
  if (people.length === 0)
    return refuse(
      personId ? "Người này đã có bản cam kết. Hãy tải lại trang." : "Mọi người đã có bản cam kết của năm này.",
    )

  const copied = copy
    ? await itemsToCopy(
        scope,
        mine,
        people.map((person) => person.id),
        year,
      )
    : new Map<number, Items>()
  const inputs = people.map((person) => ({ ...draft(unitId, year, person), items: copied.get(person.id) ?? [] }))
  const ids = await commitmentStore.create(scope, inputs)
  const records = await commitmentStore.load(scope, ids)
  const hasCopy = new Set(ids.filter((_, i) => inputs[i]!.items.length > 0))
  const events = records.map((record) => changeEvent(hasCopy.has(record.id) ? "copy" : "create", null, record))
  return { ok: true, events, to: commitmentYearHref(year, unitId, { created: ids.length }) }
}
