import { z } from "zod"
import { readCsv } from "@/lib/office/read-csv"
import { readSheet } from "@/lib/office/read-xlsx"
import { packSheet } from "@/lib/office/sheet/pack-sheet"

const order = z.object({ maxRows: z.number(), isText: z.boolean() })

/** Reads a workbook or a text file; gives the packed sheet or refusal. */
export async function sheetTask(given: unknown, bytes: Uint8Array): Promise<Uint8Array> {
  const { maxRows, isText } = order.parse(given)
  return packSheet(isText ? readCsv(bytes, { maxRows }) : await readSheet(bytes, { maxRows }))
}
