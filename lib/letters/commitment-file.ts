import type { Scope } from "@/lib/access/scope"
import { wordDownload } from "@/lib/download"
import { formatDate, today, yearOf } from "@/lib/format/dates"
import { commitmentPartNames } from "@/lib/glossary"
import { commitmentForm } from "@/lib/office/word/commitment-form"
import { loadSheet } from "@/lib/registers/commitments/load-sheets"
import { openHead } from "./heads"

/** A commitment of the own cell as a Word file; null when there is none for this actor. Who reads it is logged, as for the printed form. */
export async function commitmentFile(scope: Scope, id: string | undefined): Promise<Response | null> {
  const [sheet] = (await loadSheet(scope, id)) ?? []
  if (!sheet) return null
  const year = sheet.year ?? yearOf(today())
  const parts = Object.entries(commitmentPartNames).map(([part, title]) => ({
    title,
    items: sheet.items
      .filter((item) => String(item.part) === part)
      .map(({ action, measure, duty, deadline }) => {
        return { action, measure, duty, deadline: deadline ? formatDate(deadline) : "" }
      }),
  }))
  const bytes = await commitmentForm({
    ...openHead(sheet.heading, year),
    year,
    name: sheet.fullName,
    bornOn: sheet.birthYear ? String(sheet.birthYear) : null,
    post: sheet.position || null,
    cell: sheet.heading.unit,
    unit: sheet.heading.parent || null,
    parts,
    confirmation: null,
    confirmedBy: null,
    selfResult: sheet.selfReport || null,
    remark: [sheet.remark, sheet.grade && `Kết quả: ${sheet.grade}`].filter(Boolean).join("\n") || null,
  })
  return wordDownload(bytes, `Bản cam kết ${sheet.fullName} ${year}`)
}
