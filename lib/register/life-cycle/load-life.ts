import type { Scope } from "@/lib/access/scope"
import { fromDbDate } from "@/lib/db/days"
import { today } from "@/lib/format/dates"
import type { Register } from "../register-types"
import { loadRecord } from "../loaders"
import { lifeLine } from "./life-line"
import { daysOf, findLife } from "./life-row"
import { attentionOf } from "./rules"

/** The units that took a record over, oldest first. */
async function replications(scope: Scope, { key }: Register, recordId: number) {
  const rows = await scope.tx.$queryRaw<{ id: number; name: string; since: Date }[]>`
    SELECT id, unit_name_on(unit_id, roll_up.today()) AS name, since FROM replication
    WHERE register = ${key} AND record_id = ${recordId}::int ORDER BY since, id`
  return rows.map((row) => ({ ...row, since: fromDbDate(row.since) }))
}

/** A record with its life; null when there is none for this actor. */
export async function loadLife(scope: Scope, register: Register, id: string | undefined) {
  const data = await loadRecord(scope, register, id)
  const row = data && (await findLife(scope, register, data.record.id))
  if (!row) return null
  const recorded = await scope.tx.lifeStep.findMany({
    where: { register: register.key, recordId: row.id },
    orderBy: { id: "asc" },
  })
  const steps = recorded.map((step) => ({ ...step, on: fromDbDate(step.on) }))
  return {
    data: { ...data, attachments: data.attachments.filter((file) => file.stepId === null) },
    evidenceFiles: data.attachments.filter((file) => file.stepId !== null),
    seen: { id: row.id, version: row.version },
    stage: row.stage,
    line: lifeLine(row.stage, daysOf(row), steps),
    lastStep: steps.at(-1) ?? null,
    lastUpdateOn: fromDbDate(row.lastUpdateOn),
    attention: attentionOf(row.stage, fromDbDate(row.lastUpdateOn), today()),
    replications: await replications(scope, register, row.id),
  }
}

export type LifeData = NonNullable<Awaited<ReturnType<typeof loadLife>>>
