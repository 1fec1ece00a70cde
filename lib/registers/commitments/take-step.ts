import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { recordHref } from "@/lib/addresses/records"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import type { Prisma } from "@/lib/db/generated/client"
import { commitmentStatusNames } from "@/lib/glossary"
import { changesBetween } from "@/lib/register/changes"
import type { StoredRecord } from "@/lib/register/register-types"
import { textUnitIds } from "./privacy"
import { commitments } from "./register"
import { statusAfter, type CommitmentStep } from "./rules"
import { commitmentStore } from "./store"

const withItems = { items: true } satisfies Prisma.CommitmentInclude
type Row = Prisma.CommitmentGetPayload<{ include: typeof withItems }>

/** The commitment as the actor saw it when it chose the step. */
export interface Seen {
  id: number
  version: number
}

interface Step extends Seen {
  step: CommitmentStep
  /** Messages by field for what the step lacks. */
  lacks?: (row: Row) => Record<string, string>
  data: (row: Row) => Prisma.CommitmentUncheckedUpdateManyInput
  /** What the audit log adds to the changed fields. */
  note?: Changes
}

/** A commitment of the actor's own cell. */
async function findOwn(scope: Scope, id: number): Promise<Row | null> {
  const unitId = { in: [...(await textUnitIds(scope))] }
  return scope.tx.commitment.findFirst({ where: { id, unitId, deletedAt: null }, include: withItems })
}

/** Somebody was faster: what is stored beside what was wanted, or why it is no longer possible. */
function overtaken(row: Row, step: CommitmentStep): Outcome {
  const to = statusAfter(step, row.status)
  if (!to)
    return refuse(
      `Bản cam kết đang ở trạng thái “${commitmentStatusNames[row.status]}” nên không ghi được bước này. Hãy tải lại trang.`,
    )
  const status = { label: "Trạng thái", theirs: commitmentStatusNames[row.status], yours: commitmentStatusNames[to] }
  return {
    ok: false,
    message: "Người khác vừa sửa bản cam kết này. Hãy mở lại bản đang lưu để xem, hoặc ghi tiếp bước của bạn.",
    conflict: { version: row.version, fields: [status] },
  }
}

/** The audit event of a change: what differs between two readings; texts only as "changed". */
export function changeEvent(
  action: AuditVerb,
  before: StoredRecord | null,
  after: StoredRecord,
  note: Changes = {},
): AuditEntry {
  const changes = changesBetween(commitments.fields, commitments.privateFields, before?.values ?? {}, after.values)
  const subject = commitments.key
  return {
    action: `${subject}.${action}`,
    subject,
    recordId: after.id,
    unitId: after.unitId,
    changes: { ...changes, ...note },
  }
}

/** Takes a step of the own cell, or says what it lacks or who was faster; null when the actor has no such commitment. */
export async function takeStep(scope: Scope, { id, version, step, lacks, data, note }: Step): Promise<Outcome | null> {
  const row = await findOwn(scope, id)
  if (!row) return null
  const to = statusAfter(step, row.status)
  if (!to || row.version !== version) return overtaken(row, step)
  const errors = lacks?.(row) ?? {}
  if (Object.keys(errors).length > 0) return refuse(checkFields, errors)
  const [before] = await commitmentStore.load(scope, [id])
  const { count } = await scope.tx.commitment.updateMany({
    where: { id, version, status: row.status, deletedAt: null },
    data: { ...data(row), status: to, version: { increment: 1 } },
  })
  if (count === 0) return overtaken((await findOwn(scope, id)) ?? row, step)
  const [after] = await commitmentStore.load(scope, [id])
  return {
    ok: true,
    events: [changeEvent(step, before!, after!, note)],
    to: recordHref(commitments.slug, id, { flash: { saved: true } }),
  }
}
