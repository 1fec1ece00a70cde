import type { Scope } from "@/lib/access/scope"
import type { Register } from "../define-register"

/** A file of a readable record as a response that is saved, never shown in the page; null when there is none for this actor. */
export async function downloadFile(
  scope: Scope,
  register: Register,
  recordId: number,
  fileId: number,
): Promise<Response | null> {
  if (!register.attachments || !(await register.find(scope, recordId))) return null
  const file = await scope.tx.attachment.findFirst({
    where: { id: fileId, register: register.key, recordId, deletedAt: null },
    include: { content: true },
  })
  if (!file?.content) return null
  return new Response(file.content.bytes, {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "content-length": String(file.size),
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    },
  })
}
