import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { recordHref } from "@/lib/addresses/records"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import type { LifeStage } from "@/lib/db/generated/enums"
import { formatDate, parseDate, today, type IsoDate } from "@/lib/format/dates"
import { lifeStageNames } from "@/lib/glossary"
import type { RegisterKey } from "@/lib/register-key"
import type { TakenFile } from "../attachments/take-file"
import { attachFile } from "../attachments/upload"
import type { Register } from "../register-types"
import { stepDayProblem } from "../step-day"
import { lifeWorkDays } from "./columns"
import { daysOf, findOwnLife, saveLife, type Seen } from "./life-row"
import type { LifeRow } from "./life-table"
import { mayReplicate, mayUpdate, nextStages, stageBefore, stageDay } from "./rules"
import { afterLastDay, type StepProblems } from "./step-problems"

/** What a step is: a change of stage, or news about the present one. */
export type StepKind = Exclude<LifeStage, "proposed"> | "note"

/** The words of a step as they were typed; without a file it is null. */
export interface TypedStep extends Seen {
  kind: StepKind | null
  on: string
  evidence: string
  file: TakenFile | null
}

const longestEvidence = 1000
const noText = { note: "thieu-noi-dung", stopped: "thieu-ly-do" } as const

/** The audit event of something that happened to the life of a record. */
export function lifeEvent(key: RegisterKey, verb: AuditVerb, row: LifeRow, changes: Changes): AuditEntry {
  return { action: `${key}.${verb}`, subject: key, recordId: row.id, unitId: row.unitId, changes }
}

function allowed(kind: StepKind, stage: LifeStage): boolean {
  return kind === "note" ? mayUpdate(stage) : nextStages(stage).includes(kind)
}

/** The day that a step may not come before: that of the present stage; for news the day it was registered. */
function dayBefore(kind: StepKind, row: LifeRow): IsoDate | null {
  const days = daysOf(row)
  return kind === "note" ? days.registeredOn : days[stageDay[row.stage]]
}

function textProblem({ evidence, file }: TypedStep, kind: StepKind): StepProblems {
  if (evidence.length > longestEvidence) return { "minh-chung": "qua-dai" }
  if (evidence) return {}
  if (kind === "note" || kind === "stopped") return { "minh-chung": noText[kind] }
  return file ? {} : { "minh-chung": "thieu-minh-chung" }
}

/** Whether the unit was there on the day, and still worked if the step is work of its own. */
async function unitProblem(scope: Scope, { unitId }: LifeRow, kind: StepKind, on: IsoDate): Promise<StepProblems> {
  const [life] = await scope.tx.$queryRaw<{ founded: IsoDate; lastDay: IsoDate | null }[]>`
    SELECT founded::text, (closed - 1)::text AS "lastDay" FROM unit_life(${unitId}::int)`
  if (!life || life.founded > on) return { ngay: "chua-co-don-vi" }
  const isWork = kind !== "note" && stageDay[kind] in lifeWorkDays
  return isWork && life.lastDay && on > life.lastDay ? { ngay: afterLastDay(life.lastDay) } : {}
}

async function dayProblems(scope: Scope, row: LifeRow, kind: StepKind, on: IsoDate | null): Promise<StepProblems> {
  if (!on) return { ngay: "sai-ngay" }
  const problem = stepDayProblem(on, dayBefore(kind, row), today())
  if (problem) return { ngay: problem }
  return unitProblem(scope, row, kind, on)
}

async function problemsOf(scope: Scope, row: LifeRow, typed: TypedStep, on: IsoDate | null): Promise<StepProblems> {
  if (!typed.kind) return { buoc: "chua-chon-buoc" }
  if (row.version !== typed.version) return { form: "da-thay-doi" }
  if (!allowed(typed.kind, row.stage)) return { buoc: "sai-buoc" }
  const refusal = typed.file?.refusal
  return {
    ...(await dayProblems(scope, row, typed.kind, on)),
    ...textProblem(typed, typed.kind),
    ...(refusal ? { tep: refusal } : {}),
  }
}

const later = (a: Date, b: Date) => (a > b ? a : b)

function stepChanges(kind: StepKind, row: LifeRow, on: IsoDate, evidence: string): Changes {
  const stage = {
    "Giai đoạn": { before: lifeStageNames[row.stage], after: kind === "note" ? "" : lifeStageNames[kind] },
  }
  return {
    ...(kind === "note" ? {} : stage),
    Ngày: { before: "", after: formatDate(on) },
    ...(evidence ? { [kind === "note" ? "Cập nhật" : "Minh chứng"]: { before: "", after: evidence } } : {}),
  }
}

/**
 * Records a change of stage or news with its evidence, and the file that proves it. Problems by field when nothing was written;
 * null when the actor has no such record to change.
 */
export async function recordStep(
  scope: Scope,
  register: Register,
  typed: TypedStep,
): Promise<{ problems: StepProblems } | { events: AuditEntry[] } | null> {
  const row = await findOwnLife(scope, register, typed.id)
  if (!row) return null
  const { kind, evidence, file } = typed
  const on = parseDate(typed.on)
  const problems = await problemsOf(scope, row, typed, on)
  if (Object.keys(problems).length > 0 || !kind || !on) return { problems }

  const reached = kind === "note" ? {} : { stage: kind, [stageDay[kind]]: toDbDate(on) }
  const lastUpdateOn = later(row.lastUpdateOn, toDbDate(on))
  if (!(await saveLife(scope, register, typed, row.stage, { ...reached, lastUpdateOn })))
    return { problems: { form: "da-thay-doi" } }
  const stage = kind === "note" ? null : kind
  const step = await scope.tx.lifeStep.create({
    data: { register: register.key, recordId: row.id, stage, on: toDbDate(on), evidence },
  })
  const attached = file ? await attachFile(scope, register, row.id, file, step.id) : null
  const event = lifeEvent(register.key, kind === "note" ? "note" : "stage", row, stepChanges(kind, row, on, evidence))
  return { events: [event, ...(attached && "events" in attached ? attached.events : [])] }
}

const changedMeanwhile = refuse("Người khác vừa sửa bản ghi này. Hãy tải lại trang rồi xem lại.")

/** The columns of a life whose newest step did not happen. */
async function withoutStep(scope: Scope, { key }: Register, row: LifeRow, stage: LifeStage | null) {
  const days = { ...daysOf(row), ...(stage ? { [stageDay[stage]]: null } : {}) }
  const news = await scope.tx.lifeStep.findMany({ where: { register: key, recordId: row.id, stage: null } })
  const heard = [...Object.values(days).filter((day) => day !== null), ...news.map((step) => fromDbDate(step.on))]
  const lastUpdateOn = toDbDate(heard.reduce((a, b) => (a > b ? a : b)))
  return stage ? { stage: stageBefore(stage, days), [stageDay[stage]]: null, lastUpdateOn } : { lastUpdateOn }
}

/** Takes back the newest step, which was recorded by mistake; its files stay on the record. */
export async function withdrawStep(
  scope: Scope,
  register: Register,
  seen: Seen,
  stepId: number,
): Promise<Outcome | null> {
  const row = await findOwnLife(scope, register, seen.id)
  const last =
    row &&
    (await scope.tx.lifeStep.findFirst({
      where: { register: register.key, recordId: row.id },
      orderBy: { id: "desc" },
    }))
  if (!row || !last) return null
  if (row.version !== seen.version || last.id !== stepId || (last.stage && last.stage !== row.stage))
    return changedMeanwhile

  const { count } = await scope.tx.lifeStep.deleteMany({ where: { id: last.id } })
  if (count === 0) return changedMeanwhile
  const life = await withoutStep(scope, register, row, last.stage)
  const taken = await scope.tx.replication.count({ where: { register: register.key, recordId: row.id } })
  if (taken > 0 && !mayReplicate(life.stage ?? row.stage) && life.stage !== "stopped") {
    return refuse("Đã có đơn vị nhân rộng. Hãy gỡ các đơn vị đó trước.")
  }
  if (!(await saveLife(scope, register, seen, row.stage, life))) return changedMeanwhile
  await scope.tx.attachment.updateMany({ where: { register: register.key, stepId: last.id }, data: { stepId: null } })
  const what = `${last.stage ? lifeStageNames[last.stage] : "Cập nhật"}, ${formatDate(fromDbDate(last.on))}`
  const changes = { "Bước đã bỏ": { before: [what, last.evidence].filter(Boolean).join(": "), after: "" } }
  return {
    ok: true,
    events: [lifeEvent(register.key, "withdraw", row, changes)],
    to: recordHref(register.slug, row.id, { flash: { saved: true } }),
  }
}
