import { z } from "zod"
import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { calendarHref } from "@/lib/addresses/work"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry } from "@/lib/audit/record-event"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import { formatDate, today, yearOf, type IsoDate } from "@/lib/format/dates"
import { dayOf, requiredId, requiredText } from "@/lib/schema-parts"

/** Something that a unit wants done by a day, by itself and by every unit below. */
export interface OwnDeadline {
  id: number
  name: string
  due: IsoDate
  setBy: { id: number; name: string }
}

/** What the unit and those above it in today's structure want done between two days, by day. */
export async function findOwnDeadlines(
  { tx }: Scope,
  unitId: number,
  from: IsoDate,
  to: IsoDate,
): Promise<OwnDeadline[]> {
  const rows = await tx.$queryRaw<(Omit<OwnDeadline, "setBy"> & { setById: number; setByName: string })[]>`
    SELECT d.id, d.name, d.due_on::text AS due, d.unit_id AS "setById", unit_name_on(d.unit_id, roll_up.today()) AS "setByName"
    FROM roll_up.tree_node n JOIN own_deadline d ON d.unit_id = ANY (n.path)
    WHERE n.tree = 0 AND n.unit_id = ${unitId}::int AND d.due_on BETWEEN ${toDbDate(from)}::date AND ${toDbDate(to)}::date
    ORDER BY d.due_on, d.name COLLATE vi_natural`
  return rows.map(({ setById, setByName, ...row }) => ({ ...row, setBy: { id: setById, name: setByName } }))
}

export const ownDeadlineInput = z.strictObject({
  unitId: requiredId(),
  name: requiredText(200, "Chưa nhập tên việc."),
  dueOn: dayOf("Chưa nhập ngày đến hạn."),
})

export const ownDeadlineId = z.strictObject({ id: requiredId() })

/** How many years ahead a deadline may lie. */
const farthest = 5

interface Told {
  unitId: number
  name: string
  due: IsoDate
}

function done(verb: AuditVerb, { unitId, name, due }: Told): Outcome {
  const [before, after] = verb === "create" ? ["", formatDate(due)] : [formatDate(due), ""]
  const event: AuditEntry = {
    action: `deadlines.${verb}`,
    subject: "deadlines",
    unitId,
    changes: { [name]: { before, after } },
  }
  return { ok: true, events: [event], to: calendarHref({ unitId: unitId, year: yearOf(due) }, { saved: true }) }
}

/** Sets a deadline of its own for a unit of the branch and all below; null for a foreign unit. */
export async function addOwnDeadline(
  scope: Scope,
  { unitId, name, dueOn }: z.infer<typeof ownDeadlineInput>,
): Promise<Outcome | null> {
  if (!(await holdsUnit(scope, unitId))) return null
  if (dueOn < today())
    return refuse(checkFields, {
      dueOn: "Ngày này đã qua. Hãy nhập hôm nay hoặc một ngày sắp tới.",
    })
  if (yearOf(dueOn) > yearOf(today()) + farthest)
    return refuse(checkFields, {
      dueOn: `Ngày này còn hơn ${farthest} năm nữa. Hãy xem lại năm.`,
    })
  const same = { unitId, name, dueOn: toDbDate(dueOn) }
  if ((await scope.tx.ownDeadline.count({ where: same })) > 0) return refuse("Hạn này đã có trong lịch của đơn vị.")
  await scope.tx.ownDeadline.create({ data: same })
  return done("create", { unitId, name, due: dueOn })
}

/** Takes a unit's own deadline away; null for one that is not there, or of a foreign unit. */
export async function removeOwnDeadline(scope: Scope, { id }: z.infer<typeof ownDeadlineId>): Promise<Outcome | null> {
  const stored = await scope.tx.ownDeadline.findUnique({ where: { id } })
  if (!stored || !(await holdsUnit(scope, stored.unitId))) return null
  const { count } = await scope.tx.ownDeadline.deleteMany({ where: { id } })
  return count === 0 ? null : done("remove", { ...stored, due: fromDbDate(stored.dueOn) })
}
