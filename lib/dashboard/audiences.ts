import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { conferenceFormNames } from "@/lib/glossary"
import { branchByYear } from "./branch-by-year"
import type { FigureRequest } from "@/lib/roll-up/load-figures"

/** Attendances (lượt) at conferences of one form, by audience. */
export interface FormAudiences {
  form: keyof typeof conferenceFormNames
  members: number
  officials: number
  others: number
}

/**
 * Who came to conferences in which form: one row for each form that was held, of the unit itself or of its branch, each year along its own structure or all
 * along today's. Together they are the figure of attendances.
 */
export function loadAudiences({ tx }: Scope, request: FigureRequest, own: boolean): Promise<FormAudiences[]> {
  const whose = own ? Prisma.sql`AND c.unit_id = ${request.unitId}::int` : Prisma.empty
  return tx.$queryRaw<FormAudiences[]>`
    ${branchByYear(request)}
    SELECT c.form::text AS form, coalesce(sum(c.attended_members), 0)::int AS members,
      coalesce(sum(c.attended_officials), 0)::int AS officials, coalesce(sum(c.attended_others), 0)::int AS others
    FROM place p JOIN conference c ON c.unit_id = p.unit_id AND c.held_on BETWEEN p.first AND p.last AND c.deleted_at IS NULL ${whose}
    GROUP BY c.form ORDER BY c.form`
}
