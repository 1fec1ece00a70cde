import type { Scope } from "@/lib/access/scope"
import { wordDownload } from "@/lib/download"
import { minutesLetter } from "@/lib/office/word/minutes"
import { choiceLabel } from "@/lib/register/field"
import { loadForm } from "@/lib/register/load-form"
import { meetings } from "@/lib/registers/meetings/register"
import { openHead } from "./heads"

const count = (text: string) => (text === "" ? null : Number(text.replaceAll(".", "")))

/** The minutes of a meeting as a Word file, what is recorded filled in and the rest left to write; null when there is none for this actor. */
export async function minutesFile(scope: Scope, id: string | undefined): Promise<Response | null> {
  const form = await loadForm(scope, meetings, id, "month")
  if (!form) return null
  const { heading, values, choices, title } = form
  const text = (name: string) => String(values[name] ?? "")
  const [month = "", year = ""] = text("month").split("/")
  const kind = choiceLabel(choices, "kind", text("kind")).toLowerCase()
  const theme = text("themeId") && choiceLabel(choices, "themeId", text("themeId"))
  const unknown = { startedAt: null, endedAt: null, venue: null, chair: null, secretary: null }
  const content = [theme && `Chuyên đề học tập và làm theo: ${theme}`, text("note")].filter(Boolean).join("\n")
  const bytes = await minutesLetter({
    ...openHead(scope, heading),
    ...unknown,
    subject: `Sinh hoạt chi bộ ${kind} tháng ${month}/${year}`,
    present: { count: count(text("present")), names: null },
    absent: { count: count(text("absent")), names: null },
    content: [
      { heading: "I- NỘI DUNG", text: content || null },
      { heading: "II- Ý KIẾN THẢO LUẬN", text: null },
      { heading: "III- KẾT LUẬN", text: null },
    ],
  })
  return wordDownload(bytes, `Biên bản ${title}`)
}
