import { readSheetPacked } from "@/lib/office/apart/read-sheet"
import type { SheetRead } from "@/lib/office/cells"
import { unpackSheet } from "@/lib/office/sheet/pack-sheet"
import { log } from "@/lib/log"
import { filesAhead, readOnce } from "./readings"
import { storedFile, storeSheet } from "./store-sheet"

/** A kept file as far as it is known: `waiting` with the files that are read before it, or what reading it gave. */
export type KeptSheet = { waiting: true; ahead: number } | { waiting: false; sheet: SheetRead }

/** What a refusal says of a file that is not read yet. */
export const STILL_READING = "Tệp đang được đọc. Hãy đợi trang xem trước hiện ra."

/**
 * What reading a kept file gave. One that was not read yet (others were before it, or the server was stopped meanwhile) is given to be read, and
 * this does not wait for it.
 */
export async function keptSheet(
  { id, sheet }: { id: string; sheet: Uint8Array | null },
  maxRows: number,
): Promise<KeptSheet> {
  const known = sheet && (await unpackSheet(sheet))
  if (known) return { waiting: false, sheet: known }
  readOnce(id, () => readStored(id, maxRows)).catch((error: unknown) => log.error({ error }, "sheet not read"))
  return { waiting: true, ahead: filesAhead(id) }
}

async function readStored(id: string, maxRows: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await storedFile(id)
  if (!file) return null
  const sheet = await readSheetPacked(file, maxRows)
  await storeSheet(id, sheet)
  return sheet
}
