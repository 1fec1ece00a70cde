import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { recordHref } from "@/lib/addresses/records"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import { formatDate, type IsoDate } from "@/lib/format/dates"
import { conferences } from "./register"
import { sharesOf } from "./rules"

interface Seen {
  id: number
  version: number
}

/** The conference when the actor may change it: readable, and its unit lies in the branch today. */
async function findOwn(scope: Scope, id: number) {
  const record = await conferences.find(scope, id)
  if (!record || !(await holdsUnit(scope, record.unitId))) return null
  return scope.tx.conference.findUniqueOrThrow({ where: { id } })
}

const changedMeanwhile = refuse("Người khác vừa sửa hội nghị này. Hãy tải lại trang rồi xem lại.")

function done(verb: AuditVerb, { id, unitId }: { id: number; unitId: number }, changes: Changes): Outcome {
  const event: AuditEntry = {
    action: `${conferences.key}.${verb}`,
    subject: conferences.key,
    recordId: id,
    unitId,
    changes,
  }
  return { ok: true, events: [event], to: recordHref(conferences.slug, id, { flash: { saved: true } }) }
}

/** From now on the numbers stand. */
export async function closeNumbers(scope: Scope, { id, version, on }: Seen & { on: IsoDate }): Promise<Outcome | null> {
  const row = await findOwn(scope, id)
  if (!row) return null
  if (on < fromDbDate(row.heldOn)) {
    return refuse(checkFields, {
      on: "Ngày chốt trước ngày tổ chức. Hãy ghi ngày số người dự đã chính xác.",
    })
  }
  if (!sharesOf(row).known) {
    return refuse("Chưa có số người dự nào thì chưa chốt được. Hãy sửa hội nghị, ghi số rồi chốt.")
  }
  const { count } = await scope.tx.conference.updateMany({
    where: { id, version, closedOn: null },
    data: { closedOn: toDbDate(on), version: { increment: 1 } },
  })
  if (count === 0) return changedMeanwhile
  return done("finish", row, { "Ngày chốt số": { before: "", after: formatDate(on) } })
}

/** Opens closed numbers again; why is kept on the record and in the audit log. */
export async function reopenNumbers(
  scope: Scope,
  { id, version, reason }: Seen & { reason: string },
): Promise<Outcome | null> {
  const row = await findOwn(scope, id)
  if (!row) return null
  const { count } = await scope.tx.conference.updateMany({
    where: { id, version, closedOn: { not: null } },
    data: { closedOn: null, reopenReason: reason, version: { increment: 1 } },
  })
  if (count === 0 || !row.closedOn) return changedMeanwhile
  return done("reopen", row, {
    "Ngày chốt số": { before: formatDate(fromDbDate(row.closedOn)), after: "" },
    "Lý do mở lại": { before: "", after: reason },
  })
}
