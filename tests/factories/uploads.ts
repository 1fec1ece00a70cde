import { readCsv } from "@/lib/office/read-csv"
import { readSheet } from "@/lib/office/read-xlsx"
import type { SheetRead } from "@/lib/office/cells"
import { packSheet } from "@/lib/office/sheet/pack-sheet"
import { receiveSheet, type ReceivedSheet } from "@/lib/uploads/receive-sheet"

const maxRows = 50_000

/** A posted form with a file, and what was ticked or typed beside it. */
export function fileForm(bytes: Uint8Array, name: string, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [field, text] of Object.entries(fields)) form.set(field, text)
  form.set("tep", new File([new Uint8Array(bytes)], name))
  return form
}

/** A file of rows as a handler takes it: read, where that does not take long. */
export async function received(bytes: Uint8Array, name = "tep.xlsx"): Promise<ReceivedSheet> {
  return (await receiveSheet(fileForm(bytes, name), maxRows))!
}

/** The same, read in any case. */
export async function uploaded(bytes: Uint8Array, name = "tep.xlsx"): Promise<ReceivedSheet> {
  const file = await received(bytes, name)
  return { ...file, sheet: file.sheet ?? (await packedRows(bytes, name.endsWith(".csv"))) }
}

/** The rows of a workbook, or of a text file, read right here. */
export async function readRows(bytes: Uint8Array, isText = false): Promise<SheetRead> {
  return isText ? readCsv(bytes, { maxRows }) : readSheet(bytes, { maxRows })
}

/** The same as it is kept beside its file. */
export async function packedRows(bytes: Uint8Array, isText = false): Promise<Uint8Array<ArrayBuffer>> {
  return packSheet(await readRows(bytes, isText))
}
