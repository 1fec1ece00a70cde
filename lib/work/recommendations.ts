import { holdsUnit, type Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { recommendationsHref } from "@/lib/addresses/work"
import { branchUnits } from "@/lib/structure/branch"
import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import type { Role } from "@/lib/access/roles"
import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import { formatDate, type IsoDate } from "@/lib/format/dates"
import { wholeNumber } from "@/lib/format/whole-number"
import { followProblems } from "@/lib/registers/inspections/rules"

/** Who may say that a recommendation was followed. */
export const followers: readonly Role[] = ["staff", "cell"]

/**
 * SQL condition on a recommendation `r`: it was made to a unit of the actor's branch by a unit outside of it. Of such a round the actor sees
 * this line alone; what its own branch recommended stands in the register.
 */
export function madeTo(scope: Scope): Prisma.Sql {
  const branch = branchUnits(scope.actor.unitId)
  return Prisma.sql`r.deleted_at IS NULL AND r.to_unit_id IN (${branch}) AND r.unit_id NOT IN (${branch})`
}

export interface Recommendation {
  id: number
  content: string
  /** The unit it was made to. */
  unitName: string
  /** The unit that inspected, and the round. */
  byName: string
  round: string
  startedOn: Date
  deadline: Date | null
  doneOn: Date | null
  evidence: string
}

const mostShown = 200

/** What was recommended to units of the branch: what is open first, by deadline; `ghi` is the one whose form is asked for. */
export async function loadRecommendations(scope: Scope, search: Record<string, string>) {
  const lines = await scope.tx.$queryRaw<Recommendation[]>`
    SELECT r.id, r.content, unit_name_on(r.to_unit_id, roll_up.today()) AS "unitName",
      unit_name_on(r.unit_id, r.started_on) AS "byName", i.name AS round, r.started_on AS "startedOn", r.deadline,
      r.done_on AS "doneOn", r.evidence
    FROM inspection_recommendation r JOIN inspection i ON i.id = r.inspection_id WHERE ${madeTo(scope)}
    ORDER BY r.done_on IS NOT NULL, r.deadline NULLS LAST, r.id DESC LIMIT ${mostShown}`
  return {
    lines,
    mayWrite: followers.includes(scope.actor.role),
    asked: wholeNumber(search.ghi ?? ""),
    saved: flashParams.saved in search,
  }
}

export type RecommendationsData = Awaited<ReturnType<typeof loadRecommendations>>

interface Followed {
  id: number
  doneOn: IsoDate
  evidence: string
}

interface Open {
  inspectionId: number
  unitId: number
  toUnitId: number
  content: string
  startedOn: Date
}

/** Records that a unit of the branch followed a recommendation; who inspected sees it at once. Null when it was made to somebody else. */
export async function followRecommendation(scope: Scope, { id, doneOn, evidence }: Followed): Promise<Outcome | null> {
  const [line] = await scope.tx.$queryRaw<Open[]>`
    SELECT r.inspection_id AS "inspectionId", r.unit_id AS "unitId", r.to_unit_id AS "toUnitId", r.content, r.started_on AS "startedOn"
    FROM inspection_recommendation r WHERE r.id = ${id}::int AND ${madeTo(scope)}`
  if (!line || !(await holdsUnit(scope, line.toUnitId))) return null
  const problems = followProblems({ startedOn: fromDbDate(line.startedOn), doneOn, evidence })
  if (Object.keys(problems).length > 0) return refuse(checkFields, problems)
  const { count } = await scope.tx.inspectionRecommendation.updateMany({
    where: { id, doneOn: null },
    data: { doneOn: toDbDate(doneOn), evidence },
  })
  if (count === 0) return refuse("Kiến nghị này đã được ghi là đã thực hiện. Hãy tải lại trang.")
  // Whoever has the round's form open hears of it before saving over this.
  const where = { id: line.inspectionId }
  await scope.tx.inspection.update({ where, data: { version: { increment: 1 } } })
  const changes = {
    "Kiến nghị": { before: "", after: line.content },
    "Đã thực hiện, minh chứng": { before: "", after: `${formatDate(doneOn)}: ${evidence}` },
  }
  const subject = "inspections"
  const event: AuditEntry = {
    action: `${subject}.follow`,
    subject,
    recordId: line.inspectionId,
    unitId: line.unitId,
    changes,
  }
  return { ok: true, events: [event], to: recommendationsHref({ flash: { saved: true } }) }
}
