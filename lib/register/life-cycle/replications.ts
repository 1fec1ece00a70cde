import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { recordHref } from "@/lib/addresses/records"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import { formatDate, today, type IsoDate } from "@/lib/format/dates"
import { unitOptions } from "@/lib/units/unit-options"
import type { Register } from "../register-types"
import { checkWorkDays } from "../work-days"
import { stepDayProblem, stepDayProblems } from "../step-day"
import { findOwnLife, saveLife, type Seen } from "./life-row"
import type { LifeRow } from "./life-table"
import { mayReplicate } from "./rules"
import { lifeEvent } from "./steps"

interface NewReplication extends Seen {
  /** Null = no unit of the branch was chosen. */
  unitId: number | null
  since: IsoDate
}

const changedMeanwhile = refuse("Người khác vừa sửa bản ghi này. Hãy tải lại trang rồi xem lại.")
const pageOf = ({ slug }: Register, id: number) => recordHref(slug, id, { flash: { saved: true }, anchor: "nhan-rong" })

async function unitProblem(
  scope: Scope,
  { key }: Register,
  row: LifeRow,
  unitId: number | null,
): Promise<string | null> {
  if (unitId === null || !(await holdsUnit(scope, unitId))) return "Hãy chọn một đơn vị trong phạm vi của bạn."
  if (unitId === row.unitId) return "Đây là đơn vị thực hiện. Hãy chọn đơn vị đã làm theo."
  const known = await scope.tx.replication.count({ where: { register: key, recordId: row.id, unitId } })
  return known > 0 ? "Đơn vị này đã có trong danh sách nhân rộng." : null
}

/** Records that another unit of the actor's branch took it over since a day. */
export async function addReplication(
  scope: Scope,
  register: Register,
  { unitId, since, ...seen }: NewReplication,
): Promise<Outcome | null> {
  const row = await findOwnLife(scope, register, seen.id)
  if (!row) return null
  if (row.version !== seen.version) return changedMeanwhile
  if (!mayReplicate(row.stage)) return refuse("Chỉ ghi nhân rộng sau khi được công nhận.")
  const wrongUnit = await unitProblem(scope, register, row, unitId)
  const wrongDay = stepDayProblem(since, fromDbDate(row.proposedOn), today())
  const [late] = unitId === null ? [] : await checkWorkDays(scope, { since: true }, [{ unitId, since }])
  const errors = {
    ...(wrongUnit ? { unitId: wrongUnit } : {}),
    ...late,
    ...(wrongDay ? { since: stepDayProblems[wrongDay] } : {}),
  }
  if (unitId === null || Object.keys(errors).length > 0) return refuse(checkFields, errors)

  const lastUpdateOn = row.lastUpdateOn > toDbDate(since) ? row.lastUpdateOn : toDbDate(since)
  if (!(await saveLife(scope, register, seen, row.stage, { lastUpdateOn }))) return changedMeanwhile
  await scope.tx.replication.create({
    data: { register: register.key, recordId: row.id, unitId, since: toDbDate(since) },
  })
  const [unit] = await unitOptions(scope, [unitId])
  const changes = { "Đơn vị nhân rộng": { before: "", after: `${unit!.name}, từ ${formatDate(since)}` } }
  return { ok: true, events: [lifeEvent(register.key, "replicate", row, changes)], to: pageOf(register, row.id) }
}

/** Takes a unit off the list again. */
export async function removeReplication(
  scope: Scope,
  register: Register,
  seen: Seen,
  replicationId: number,
): Promise<Outcome | null> {
  const row = await findOwnLife(scope, register, seen.id)
  const where = { id: replicationId, register: register.key, recordId: seen.id }
  const found = row && (await scope.tx.replication.findFirst({ where }))
  if (!row || !found) return null
  if (row.version !== seen.version || !(await saveLife(scope, register, seen, row.stage, {}))) return changedMeanwhile
  await scope.tx.replication.delete({ where: { id: found.id } })
  const [unit] = await unitOptions(scope, [found.unitId])
  const since = formatDate(fromDbDate(found.since))
  const changes = { "Đơn vị nhân rộng": { before: `${unit?.name ?? ""}, từ ${since}`, after: "" } }
  return { ok: true, events: [lifeEvent(register.key, "unreplicate", row, changes)], to: pageOf(register, row.id) }
}
