import type { Scope } from "@/lib/access/scope"
import { wordDownload } from "@/lib/download"
import { formatDate, today, yearOf } from "@/lib/format/dates"
import { commitmentPartNames } from "@/lib/glossary"
import { commitmentForm } from "@/lib/office/word/commitment-form"
import { loadPrint } from "@/lib/registers/commitments/load-print"
import { openHead } from "./heads"

/** A commitment of the own cell as a Word file; null when there is none for this actor. Who reads it is logged, as for the printed form. */
export async function commitmentFile(scope: Scope, id: string | undefined): Promise<Response | null> {
  const [form] = (await loadPrint(scope, id)) ?? []
  if (!form) return null
  const year = form.year ?? yearOf(today())
  const parts = Object.entries(commitmentPartNames).map(([part, title]) => ({
    title,
    items: form.items
      .filter((item) => String(item.part) === part)
      .map(({ action, measure, duty, deadline }) => {
        return { action, measure, duty, deadline: deadline ? formatDate(deadline) : "" }
      }),
  }))
  const bytes = await commitmentForm({
    ...openHead(scope, form.heading),
    year,
    name: form.fullName,
    bornOn: form.birthYear ? String(form.birthYear) : null,
    post: form.position || null,
    cell: form.heading.unit,
    unit: form.heading.parent || null,
    parts,
    confirmation: null,
    confirmedBy: null,
    selfResult: form.selfReport || null,
    remark: [form.remark, form.grade && `Kết quả: ${form.grade}`].filter(Boolean).join("\n") || null,
  })
  return wordDownload(bytes, `Bản cam kết ${form.fullName} ${year}`)
}
