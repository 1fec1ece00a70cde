import { holdsUnit, type Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import type { Register } from "../register-types"
import { BETWEEN_REFUSALS, type UploadRefusal } from "./refusals"
import type { TakenFile } from "./take-file"

/** Puts a file on a record of the actor's branch. Null when there is no such record for it; a refusal says why nothing was written. */
export async function attachFile(
  scope: Scope,
  register: Register,
  recordId: number,
  file: TakenFile,
  stepId?: number,
): Promise<{ refusal: UploadRefusal } | { events: AuditEntry[] } | null> {
  const record = await register.find(scope, recordId)
  if (!record || !(await holdsUnit(scope, record.unitId))) return null
  if (file.refusal) return { refusal: file.refusal }
  const { name: fileName, mediaType, bytes } = file
  await scope.tx.attachment.create({
    data: {
      register: register.key,
      recordId,
      stepId: stepId ?? null,
      fileName,
      mediaType,
      size: bytes.length,
      content: { create: { bytes } },
    },
  })
  const changes = { "Tệp đính kèm": { before: "", after: fileName } }
  return {
    events: [{ action: `${register.key}.attach`, subject: register.key, recordId, unitId: record.unitId, changes }],
  }
}

/**
 * Puts several files on a record: those that may be kept. `refused` names the others, each by its code and the name it came under (see
 * `refusalsOf`); null when there are none. Null when there is no such record for the actor.
 */
export async function attachFiles(
  scope: Scope,
  register: Register,
  recordId: number,
  files: { sent: string; file: TakenFile }[],
): Promise<{ events: AuditEntry[]; refused: string | null } | null> {
  const events: AuditEntry[] = []
  const refused: string[] = []
  for (const { sent, file } of files) {
    const result = await attachFile(scope, register, recordId, file)
    if (!result) return null
    if ("events" in result) events.push(...result.events)
    else refused.push(`${result.refusal} ${sent}`.trim())
  }
  return { events, refused: refused.join(BETWEEN_REFUSALS) || null }
}
