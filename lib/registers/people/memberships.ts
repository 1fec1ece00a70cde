import type { Scope } from "@/lib/access/scope"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import { Prisma } from "@/lib/db/generated/client"
import { formatDate, today, type IsoDate } from "@/lib/format/dates"
import { endedUnits, type OfUnits } from "@/lib/register/work-days"
import type { PersonInput } from "./schema"

/** A stay of a person in a unit. */
interface Membership {
  id: number
  unitId: number
  validFrom: Date
  validTo: Date | null
}

/** SQL: the higher, the rather a membership is the one that a person shows: today's, else the newest. */
function shownRank(m: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(daterange(${m}.valid_from, ${m}.valid_to) @> roll_up.today(), ${m}.valid_from, coalesce(${m}.valid_to, 'infinity'), ${m}.id)`
}

/** SQL: the order of memberships `m` of one person whose first is the one that is shown. */
export const shownFirst = Prisma.sql`ORDER BY ${shownRank(Prisma.sql`m`)} DESC`

const hasEnded = ({ validTo }: Membership) => validTo !== null && fromDbDate(validTo) <= today()
const isPresent = (one: Membership) => fromDbDate(one.validFrom) <= today() && !hasEnded(one)

/** SQL: the membership `s` is the one that the person shows: begun and open it is today's, else it is asked whether another comes before it. */
export const isShown = Prisma.sql`((s.valid_to IS NULL AND s.valid_from <= (SELECT roll_up.today())) OR NOT EXISTS (
    SELECT FROM person_membership o WHERE o.person_id = s.person_id AND ${shownRank(Prisma.sql`o`)} > ${shownRank(Prisma.sql`s`)}))`

/** SQL: people who as their records have it belong to a unit on a later day than its last. */
export const membersAfterEnd: OfUnits = (
  units,
) => Prisma.sql`SELECT s.person_id FROM (${endedUnits(units)}) ended JOIN person_membership s ON s.unit_id = ended.unit_id
    AND s.valid_to IS DISTINCT FROM s.valid_from AND coalesce(s.valid_to, 'infinity') > ended.closed
  JOIN person p ON p.id = s.person_id AND p.deleted_at IS NULL WHERE ${isShown}`

/** The membership that a person's record shows: today's, else the newest. */
export function shownMembership<M extends Membership>(memberships: M[]): M | undefined {
  const end = ({ validTo }: M) => validTo?.getTime() ?? Infinity
  const newest = [...memberships].sort(
    (a, b) => b.validFrom.getTime() - a.validFrom.getTime() || end(b) - end(a) || b.id - a.id,
  )
  return newest.find(isPresent) ?? newest[0]
}

/** The day a person left; none while a reorganisation that is planned ends the membership only later. */
export function leftOn(membership: Membership): Date | null {
  return hasEnded(membership) ? membership.validTo : null
}

/** Ends a membership by hand: no reorganisation that is taken back opens it again, and nothing that was planned follows it. */
async function endOn({ tx }: Scope, { id }: Membership, personId: number, day: Date): Promise<void> {
  await tx.personMembership.update({ where: { id }, data: { validTo: day, endedById: null } })
  await tx.personMembership.deleteMany({ where: { personId, id: { not: id }, validFrom: { gte: day } } })
}

/**
 * Puts a person into a unit from a day on, and out of it from another: the membership that is shown ends on the day of the new one. The same unit
 * with other days corrects that membership.
 */
export async function setMembership(scope: Scope, personId: number, input: PersonInput): Promise<void> {
  const memberships = scope.tx.personMembership
  const [from, until] = [toDbDate(input.since), input.until && toDbDate(input.until)]
  const shown = shownMembership(await memberships.findMany({ where: { personId } }))
  if (shown?.unitId === input.unitId) {
    const reopened = until === null && hasEnded(shown) ? { validTo: null, endedById: null } : {}
    await memberships.update({ where: { id: shown.id }, data: { validFrom: from, ...reopened } })
    if (until) await endOn(scope, shown, personId, until)
    return
  }
  if (shown && shown.validFrom >= from) await memberships.delete({ where: { id: shown.id } })
  else if (shown && (shown.validTo === null || shown.validTo > from))
    await memberships.update({ where: { id: shown.id }, data: { validTo: from } })
  await memberships.create({ data: { personId, unitId: input.unitId, validFrom: from, validTo: until } })
}

/** Nobody is entered in a unit that has ended or is to end: who is there by then goes along, who comes later would be left behind. */
export async function checkEndings(
  { tx }: Scope,
  inputs: PersonInput[],
  personId?: number,
): Promise<Record<string, string>[]> {
  const ids = [...new Set(inputs.map(({ unitId }) => unitId))]
  const rows = await tx.$queryRaw<{ id: number; closed: IsoDate | null }[]>`
    SELECT u AS id, life.closed::text FROM unnest(${ids}::int[]) u CROSS JOIN LATERAL unit_life(u) life`
  const closed = new Map(rows.map((row) => [row.id, row.closed]))
  const stays =
    personId === undefined ? undefined : shownMembership(await tx.personMembership.findMany({ where: { personId } }))
  return inputs.map(({ unitId, until }): Record<string, string> => {
    const day = closed.get(unitId)
    if (!day || unitId === stays?.unitId || (until !== null && until <= day)) return {}
    return { unitId: `Đơn vị này kết thúc hoạt động từ ngày ${formatDate(day)}: hãy chọn đơn vị kế thừa.` }
  })
}
