import { db } from "@/lib/db/client"

/** Keeps what reading a file gave with the file, over a connection of its own: nobody's transaction lasts as long as a reading. */
export async function storeSheet(id: string, sheet: Uint8Array<ArrayBuffer>): Promise<void> {
  await db().importDraft.updateMany({ where: { id }, data: { sheet } })
}

/** The file itself; null when it is gone. */
export async function storedFile(id: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const found = await db().importDraft.findUnique({ where: { id }, select: { fileName: true, bytes: true } })
  return found && { name: found.fileName, bytes: found.bytes }
}
