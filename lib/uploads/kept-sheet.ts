import { readSheetPacked } from "@/lib/office/apart/read-sheet"
import type { SheetRead } from "@/lib/office/cells"
import { isPackedSheet, unpackSheet } from "@/lib/office/sheet/pack-sheet"
import { log } from "@/lib/log"
import { filesAhead, readOnce } from "./readings"
import { storedFile, storeSheet } from "./store-sheet"

/** What a refusal says of a file that is not read yet. */
export const STILL_READING = "Tệp đang được đọc. Hãy đợi trang xem trước hiện ra."

interface KeptFile {
  id: string
  sheet: Uint8Array | null
}

/** What reading a kept file gave; null while it is not read. */
export async function readingOf({ sheet }: KeptFile): Promise<SheetRead | null> {
  return sheet && unpackSheet(sheet)
}

/**
 * How many files are read before a kept one that was not read yet (others were before it, or the server was stopped meanwhile); it is given to be
 * read, and this does not wait for it. Null for one that was read.
 */
export async function waitingBefore({ id, sheet }: KeptFile, maxRows: number): Promise<number | null> {
  if (sheet && (await isPackedSheet(sheet))) return null
  readOnce(id, () => readStored(id, maxRows)).catch((error: unknown) => log.error({ error }, "sheet not read"))
  return filesAhead(id)
}

async function readStored(id: string, maxRows: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await storedFile(id)
  if (!file) return null
  const sheet = await readSheetPacked(file, maxRows)
  await storeSheet(id, sheet)
  return sheet
}
