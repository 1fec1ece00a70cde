import { randomUUID } from "node:crypto"
import { setTimeout } from "node:timers/promises"
import { fileIn } from "@/lib/access/multipart"
import { readSheetPacked } from "@/lib/office/apart/read-sheet"
import { cleanFileName } from "@/lib/format/file-name"
import { readsAtOnce, readOnce } from "./readings"
import { storeSheet } from "./store-sheet"

/** So long an upload waits for its reading; after that the preview waits and says so. */
const PATIENCE_MS = 5_000

/** An uploaded file of rows, about to be kept. */
export interface ReceivedSheet {
  id: string
  fileName: string
  bytes: Uint8Array<ArrayBuffer>
  /** What reading it gave, packed; null while it is being read or waits for it. */
  sheet: Uint8Array<ArrayBuffer> | null
}

/**
 * Takes the file of a form and reads it, unless others are being read already; null when none was chosen. `maxRows` counts rows with any content.
 * To be done before any transaction.
 */
export async function receiveSheet(form: FormData | null, maxRows: number): Promise<ReceivedSheet | null> {
  const file = fileIn(form)
  if (!file) return null
  const received = {
    id: randomUUID(),
    fileName: cleanFileName(file.name),
    bytes: new Uint8Array(await file.arrayBuffer()),
  }
  return { ...received, sheet: readsAtOnce() ? await readNow(received, maxRows) : null }
}

async function readNow({ id, fileName: name, bytes }: Omit<ReceivedSheet, "sheet">, maxRows: number) {
  let late = false
  const reading = readOnce(id, async () => {
    const sheet = await readSheetPacked({ name, bytes }, maxRows)
    if (late) await storeSheet(id, sheet)
    return sheet
  })
  const inTime = await Promise.race([reading, setTimeout(PATIENCE_MS, null, { ref: false })])
  late = true
  return inTime
}
