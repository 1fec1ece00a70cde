import { fileIn } from "@/lib/access/multipart"
import { cleanFileName, fileNameOf } from "@/lib/format/file-name"
import { checkTemplateApart } from "@/lib/office/apart/word-templates"

/** An uploaded template that was checked: what is to be kept of it, or what is wrong with it. */
export interface TakenTemplate {
  fileName: string
  usable: boolean
  /** Built anew of what was checked; empty when it cannot be used. */
  content: Uint8Array<ArrayBuffer>
  problems: string[]
}

/** Takes the template of a posted form and checks it; null when none was chosen. */
export async function takeTemplate(form: FormData | null): Promise<TakenTemplate | null> {
  const file = fileIn(form)
  if (!file) return null
  const check = await checkTemplateApart(new Uint8Array(await file.arrayBuffer()))
  return check.ok
    ? { fileName: fileNameOf(file.name, ["docx"]), usable: true, content: check.file, problems: [] }
    : { fileName: cleanFileName(file.name), usable: false, content: new Uint8Array(), problems: check.problems }
}
