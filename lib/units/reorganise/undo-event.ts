import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { askForEvent } from "@/lib/access/second-person/ask-for-event"
import { reorganisationsHref } from "@/lib/addresses/reorganisations"
import type { AuditEntry } from "@/lib/audit/record-event"
import { toDbDate } from "@/lib/db/days"
import { formatDate, today } from "@/lib/format/dates"
import { glossary, unitEventKindNames } from "@/lib/glossary"
import { restructure } from "@/lib/roll-up/restructure"
import { analysePlaces } from "./analyse-places"
import { findDependents } from "./dependents"
import { findOwnEvent, keepsTouched, type FoundEvent } from "./find-events"
import { lockStructure } from "./structure-lock"

async function insertUndo({ tx, actor }: Scope, event: FoundEvent, note: string): Promise<number> {
  const { id } = await tx.unitEvent.create({
    data: { kind: "undo", effectiveOn: toDbDate(event.on), note, unitId: actor.unitId },
    select: { id: true },
  })
  await tx.unitEvent.update({ where: { id: event.id }, data: { undoneById: id } })
  return id
}

/** People go back where they were, roles as well; a role that somebody holds again meanwhile, or was relieved of at the new place, stays as it is. */
async function takeBackPeople({ tx }: Scope, id: number, undoId: number): Promise<void> {
  // Writers wait from here on: whoever holds a person has a share of this lock already.
  await tx.$executeRaw`LOCK TABLE roll_up.delta IN SHARE ROW EXCLUSIVE MODE`
  await tx.$executeRaw`DELETE FROM person_membership WHERE opened_by_id = ${id}::int`
  await tx.$executeRaw`UPDATE person_membership SET valid_to = NULL, ended_by_id = NULL WHERE ended_by_id = ${id}::int`
  await tx.$executeRaw`UPDATE role_assignment r SET ended_at = NULL, ended_by_id = NULL WHERE r.ended_by_id = ${id}::int AND NOT EXISTS (
    SELECT 1 FROM role_assignment o WHERE o.account_id = r.account_id AND o.role = r.role AND o.unit_id = r.unit_id AND o.ended_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM role_assignment went WHERE went.account_id = r.account_id AND went.role = r.role
      AND went.opened_by_id = ${id}::int AND went.ended_at IS NOT NULL)`
  await tx.$executeRaw`UPDATE role_assignment SET ended_at = greatest(now(), starts_at), ended_by_id = ${undoId}::int
    WHERE opened_by_id = ${id}::int AND ended_at IS NULL`
}

/** Rows that the event opened hold on no day any more, rows that it ended go on. Returns the units whose place changed. */
async function takeBackRows({ tx }: Scope, { id, foundedIds }: FoundEvent, undoId: number): Promise<number[]> {
  await tx.$executeRaw`UPDATE unit_name SET valid_to = valid_from, ended_by_id = ${undoId}::int WHERE opened_by_id = ${id}::int`
  await tx.$executeRaw`UPDATE unit_name SET valid_to = NULL, ended_by_id = NULL WHERE ended_by_id = ${id}::int`
  await tx.$executeRaw`UPDATE unit_kind SET valid_to = valid_from, ended_by_id = ${undoId}::int WHERE opened_by_id = ${id}::int`
  await tx.$executeRaw`UPDATE unit_kind SET valid_to = NULL, ended_by_id = NULL WHERE ended_by_id = ${id}::int`
  await tx.$executeRaw`UPDATE unit_placement SET valid_to = valid_from, ended_by_id = ${undoId}::int WHERE opened_by_id = ${id}::int`
  await tx.$executeRaw`UPDATE unit_placement SET valid_to = NULL, ended_by_id = NULL WHERE ended_by_id = ${id}::int`
  // Its code is free again: the same unit may be founded rightly.
  await tx.unit.updateMany({ where: { id: { in: foundedIds } }, data: { code: null } })
  const rows = await tx.$queryRaw<{ id: number }[]>`
    UPDATE unit SET version = version + 1 WHERE id IN (
      SELECT unit_id FROM unit_placement WHERE opened_by_id = ${id}::int UNION SELECT unit_id FROM unit_name WHERE opened_by_id = ${id}::int
      UNION SELECT unit_id FROM unit_kind WHERE opened_by_id = ${id}::int) RETURNING id`
  return rows.map((row) => row.id)
}

/** The units that the given ones stand below. */
async function parentsOf({ tx }: Scope, unitIds: number[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT parent_id AS id FROM unit_placement WHERE unit_id = ANY (${unitIds}::int[]) AND valid_to IS NULL AND parent_id IS NOT NULL`
  return rows.map(({ id }) => id)
}

/**
 * Takes a mistaken event back by a counter-event: as if it had never been, on every day. Refused, with all that rests on it named, while anything
 * does. Null when the event was not entered in the actor's branch.
 */
export async function undoEvent(scope: Scope, input: { event: number; note: string }): Promise<Outcome | null> {
  await lockStructure(scope)
  const event = await findOwnEvent(scope, input.event)
  if (!event || event.kind === "undo") return null
  if (event.undoneOn) return refuse("Lần sắp xếp này đã được hoàn tác.")
  if (!(await keepsTouched(scope, event.id)))
    return refuse("Có đơn vị của lần sắp xếp này nay thuộc phạm vi khác: việc hoàn tác do quản trị của cấp trên làm.")
  const dependents = await findDependents(scope, event)
  if (dependents.length > 0)
    return refuse(`Chưa hoàn tác được, vì đã có việc dựa vào lần sắp xếp này: ${dependents.join("; ")}.`)
  const undoId = await insertUndo(scope, event, input.note)
  const units = await takeBackRows(scope, event, undoId)
  await analysePlaces(scope.tx, units.length)
  await takeBackPeople(scope, event.id, undoId)
  await restructure(scope.tx, units, event.on)
  const asked = await askForEvent(scope, undoId, await parentsOf(scope, units))
  const changes = {
    [glossary.unitEvent.name]: {
      before: `${unitEventKindNames[event.kind]} từ ngày ${formatDate(event.on)}`,
      after: "",
    },
    ...(input.note ? { "Lý do": { before: "", after: input.note } } : {}),
  }
  return {
    ok: true,
    events: [
      { action: "units.takeBack", subject: "unitEvents", recordId: event.id, unitId: event.unitId, changes },
      ...units.map((id): AuditEntry => ({
        action: "units.takeBack",
        subject: "units",
        recordId: id,
        unitId: id,
        changes,
      })),
      ...asked,
    ],
    to: reorganisationsHref({ flash: { undone: event.on > today() ? "sau" : true } }),
  }
}
