import { holdsUnit, type Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import type { Register } from "../define-register"
import { maxFileBytes, mediaTypeOf } from "./media-type"

/** Why a file was not taken. */
export const uploadRefusals = {
  "chua-chon": "Chưa chọn tệp.",
  "chua-danh-dau": "Hãy đánh dấu xác nhận tệp không chứa bí mật nhà nước.",
  "sai-loai": "Chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx) và ảnh JPG, PNG. Nội dung tệp này không phải một trong các loại đó.",
  "qua-lon": "Tệp quá lớn: tối đa 20 MB.",
} as const

export type UploadRefusal = keyof typeof uploadRefusals

export interface UploadedFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** The last part of a path, without control characters. */
function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ""
  return base.normalize("NFC").replace(/[\p{Cc}"]/gu, "").slice(-150) || "tep"
}

/** Puts a file on a record of the actor's branch. Null when there is no such record for it; a refusal says why nothing was written. */
export async function attachFile(
  scope: Scope,
  register: Register,
  recordId: number,
  file: UploadedFile,
  stepId?: number,
): Promise<{ refusal: UploadRefusal } | { events: AuditEntry[] } | null> {
  const record = await register.find(scope, recordId)
  if (!record || !(await holdsUnit(scope, record.unitId))) return null
  if (file.bytes.length === 0) return { refusal: "chua-chon" }
  if (file.bytes.length > maxFileBytes) return { refusal: "qua-lon" }
  const mediaType = mediaTypeOf(file.bytes)
  if (!mediaType) return { refusal: "sai-loai" }
  const fileName = cleanName(file.name)
  await scope.tx.attachment.create({
    data: {
      register: register.key,
      recordId,
      stepId: stepId ?? null,
      fileName,
      mediaType,
      size: file.bytes.length,
      content: { create: { bytes: file.bytes } },
    },
  })
  const changes = { "Tệp đính kèm": { before: "", after: fileName } }
  return { events: [{ action: `${register.key}.attach`, subject: register.key, recordId, unitId: record.unitId, changes }] }
}
