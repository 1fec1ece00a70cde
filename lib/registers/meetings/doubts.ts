import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { Prisma } from "@/lib/db/generated/client"
import { formatNumber } from "@/lib/format/numbers"
import type { Doubts } from "@/lib/register/doubts"
import { unusualCounts } from "@/lib/register/usual-counts"
import type { MeetingInput } from "./schema"

type Held = Pick<MeetingInput, "unitId" | "month" | "present" | "absent">

/** A cell has three members at least (Điều lệ Đảng, điều 21): with fewer its people are not all entered. */
const fewestMembers = 3

const placeOf = ({ unitId, month }: Pick<Held, "unitId" | "month">) => `${unitId} ${month}`

/** How many people belong to a cell on some day of a month; nothing of a cell whose people nobody entered. */
async function findMembers({ tx }: Scope, held: Held[]): Promise<Map<string, number>> {
  const [units, months] = [held.map(({ unitId }) => unitId), held.map(({ month }) => toDbDate(month))]
  const rows = await tx.$queryRaw<{ unitId: number; month: string; members: number }[]>`
    SELECT h.unit_id AS "unitId", h.month::text AS month, count(DISTINCT m.person_id)::int AS members
    FROM (SELECT DISTINCT * FROM unnest(${units}::int[], ${months}::date[]) x (unit_id, month)) h
    JOIN person_membership m ON m.unit_id = h.unit_id
      AND daterange(m.valid_from, m.valid_to) && daterange(h.month, (h.month + interval '1 month')::date)
    JOIN person p ON p.id = m.person_id AND p.deleted_at IS NULL GROUP BY 1, 2`
  return new Map(rows.map((row) => [placeOf(row), row.members]))
}

const unusual = unusualCounts<Held>({
  key: "meetings",
  counts: { present: Prisma.sql`x.present`, absent: Prisma.sql`x.absent` },
})

/** Doubts about meetings at which there were more people than the cell has; of a cell whose people nobody entered, many more than usual. */
export async function meetingDoubts(scope: Scope, held: Held[], id?: number): Promise<Doubts[]> {
  const membersOf = await findMembers(scope, held)
  const beside = await unusual(scope, held, id)
  return held.map((meeting, i): Doubts => {
    const { present } = meeting
    const all = membersOf.get(placeOf(meeting))
    if (all === undefined || all < fewestMembers) return beside[i]!
    const together = present + (meeting.absent ?? 0)
    const [came, sum] = [present, together].map(formatNumber)
    const members = `trong khi chi bộ có ${formatNumber(all)} người trong tháng này.`
    if (present > all) return { present: `Có mặt ${came} người, ${members}` }
    return together > all ? { absent: `Có mặt và vắng cộng lại ${sum} người, ${members}` } : {}
  })
}
