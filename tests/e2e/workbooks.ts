import { readFile } from "node:fs/promises"
import type { Download, Page } from "@playwright/test"
import { readSheet } from "@/lib/office/read-xlsx"
import type { Cell } from "@/lib/office/cells"
import { rewriteSheet } from "../factories/workbooks"

/** What a click downloads. */
export async function downloadBy(page: Page, click: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()])
  return download
}

/** The rows of a downloaded .xlsx file, row 1 first; fails when it does not open. */
export async function rowsOf(download: Download): Promise<Cell[][]> {
  const sheet = await readSheet(await readFile(await download.path()), { maxRows: 100_000 })
  if (!sheet.ok) throw new Error(sheet.message)
  return sheet.rows
}

/** A downloaded template with these records below its headings, as a file to upload. */
export async function filledTemplate(template: Download, name: string, records: Record<string, string>[]) {
  const bytes = await rewriteSheet(await readFile(await template.path()), (rows) => {
    const headings = rows.find((row) => row[0] === "Mã bản ghi") ?? []
    return [headings, ...records.map((record) => headings.map((heading) => record[String(heading)] ?? null))]
  })
  return {
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  }
}
