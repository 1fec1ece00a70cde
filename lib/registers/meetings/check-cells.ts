import type { Scope } from "@/lib/access/scope"
import { meetingOutsideCell } from "@/lib/db/constraints"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import { Prisma } from "@/lib/db/generated/client"
import type { OfUnits } from "@/lib/register/work-days"
import type { MeetingInput } from "./schema"

type Place = Pick<MeetingInput, "unitId" | "month">

const keyOf = ({ unitId, month }: Place) => `${unitId} ${month}`

/** SQL: units and months in which the unit is no cell on any day; of a unit whose type nobody has entered nothing is known. */
const outsideCells = (held: Prisma.Sql) => Prisma.sql`
  SELECT held.unit_id, held.month FROM ${held} held
  JOIN unit_kind k ON k.unit_id = held.unit_id
    AND daterange(k.valid_from, k.valid_to) && daterange(held.month, (held.month + interval '1 month')::date)
  JOIN unit_type t ON t.key = k.type_key GROUP BY 1, 2 HAVING NOT bool_or(t.is_cell)`

/** SQL: ids of the meetings that stand at such units; only those are looked at that are no cells at some time. */
export const meetingsOutsideCells: OfUnits = (units) => {
  const others = Prisma.sql`SELECT o.unit_id FROM unit_kind o JOIN unit_type t ON t.key = o.type_key AND NOT t.is_cell WHERE o.unit_id IN (${units})`
  const held = Prisma.sql`(SELECT DISTINCT m.unit_id, m.month FROM meeting m WHERE m.deleted_at IS NULL AND m.unit_id IN (${others}))`
  return Prisma.sql`SELECT x.id FROM meeting x JOIN (${outsideCells(held)}) o ON o.unit_id = x.unit_id AND o.month = x.month WHERE x.deleted_at IS NULL`
}

async function stays({ tx }: Scope, id: number): Promise<string> {
  const { unitId, month } = await tx.meeting.findUniqueOrThrow({ where: { id } })
  return keyOf({ unitId, month: fromDbDate(month) })
}

/** A meeting belongs to a unit that is a cell on some day of its month: one message per input, or none. One that is stored otherwise may stay. */
export async function checkCells(scope: Scope, inputs: Place[], id?: number): Promise<Record<string, string>[]> {
  const [units, months] = [inputs.map(({ unitId }) => unitId), inputs.map(({ month }) => toDbDate(month))]
  const places = Prisma.sql`(SELECT DISTINCT * FROM unnest(${units}::int[], ${months}::date[]) x (unit_id, month))`
  const others = await scope.tx.$queryRaw<Place[]>`
    SELECT o.unit_id AS "unitId", o.month::text AS month FROM (${outsideCells(places)}) o`
  const outside = new Set(others.map(keyOf))
  if (id !== undefined && outside.size > 0) outside.delete(await stays(scope, id))
  return inputs.map((input): Record<string, string> =>
    outside.has(keyOf(input)) ? { unitId: meetingOutsideCell } : {},
  )
}
