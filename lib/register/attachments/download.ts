import type { Scope } from "@/lib/access/scope"
import { fileDownload } from "@/lib/download"
import { fileNameOf } from "@/lib/format/file-name"
import type { Register } from "../register-types"
import { endingsOf } from "./kinds"

/**
 * A file of a readable record as a response that is saved, never shown in the page; null when there is none for this actor. Its name ends as its
 * content does, also where it was kept before names were cleaned.
 */
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
  return fileDownload(file.content.bytes, fileNameOf(file.fileName, endingsOf(file.mediaType)), file.mediaType)
}
