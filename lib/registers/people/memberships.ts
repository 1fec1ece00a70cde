import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"

/**
 * Moves a person to a unit from a day on: the present membership ends that day, a new one begins.
 * The same unit with another day corrects the beginning of the present membership.
 */
export async function setMembership(scope: Scope, personId: number, unitId: number, since: IsoDate): Promise<void> {
  const day = toDbDate(since)
  const present = await scope.tx.personMembership.findFirst({ where: { personId, validTo: null } })
  if (present?.unitId === unitId) {
    await scope.tx.personMembership.update({ where: { id: present.id }, data: { validFrom: day } })
    return
  }
  if (present) {
    if (present.validFrom >= day) await scope.tx.personMembership.delete({ where: { id: present.id } })
    else await scope.tx.personMembership.update({ where: { id: present.id }, data: { validTo: day } })
  }
  await scope.tx.personMembership.create({ data: { personId, unitId, validFrom: day } })
}
