import { holdsUnit, type Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import type { Register } from "../define-register"
import { maxFileBytes, mediaTypeOf } from "./media-type"

/** Why a file was not taken. */
export const uploadRefusals = {
  "chua-chon": "Chưa chọn tệp.",
  "chua-danh-dau": "Hãy đánh dấu xác nhận tệp không chứa bí mật nhà nước.",
  "sai-loai":
    "Chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx) và ảnh JPG, PNG. Nội dung tệp này không phải một trong các loại đó.",
  "qua-lon": "Tệp quá lớn: tối đa 20 MB.",
} as const

export type UploadRefusal = keyof typeof uploadRefusals

export interface UploadedFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  /** Somebody said that it holds no state secret. */
  confirmed: boolean
}

/** The file of a posted form; empty when none was chosen. */
export async function uploadedFile(form: FormData | null): Promise<UploadedFile> {
  const file = form?.get("tep")
  const confirmed = form?.get("khong-mat") === "on"
  if (!(file instanceof File)) return { name: "", bytes: new Uint8Array(), confirmed }
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), confirmed }
}

/** Why a file is not taken, or null. */
export function fileRefusal({ bytes, confirmed }: UploadedFile): UploadRefusal | null {
  if (bytes.length === 0) return "chua-chon"
  if (!confirmed) return "chua-danh-dau"
  if (bytes.length > maxFileBytes) return "qua-lon"
  return mediaTypeOf(bytes) ? null : "sai-loai"
}

/** The last part of a path, without control characters. */
function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ""
  return (
    base
      .normalize("NFC")
      .replace(/[\p{Cc}"]/gu, "")
      .slice(-150) || "tep"
  )
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
  const refusal = fileRefusal(file)
  if (refusal) return { refusal }
  const fileName = cleanName(file.name)
  await scope.tx.attachment.create({
    data: {
      register: register.key,
      recordId,
      stepId: stepId ?? null,
      fileName,
      mediaType: mediaTypeOf(file.bytes)!,
      size: file.bytes.length,
      content: { create: { bytes: file.bytes } },
    },
  })
  const changes = { "Tệp đính kèm": { before: "", after: fileName } }
  return {
    events: [{ action: `${register.key}.attach`, subject: register.key, recordId, unitId: record.unitId, changes }],
  }
}
