import { wordDownload } from "@/lib/download"
import { fillTemplateApart } from "@/lib/office/apart/word-templates"
import type { PartyLetter } from "@/lib/office/word/party-letter"

const NOT_FILLED =
  "Chưa tạo được tệp Word theo mẫu riêng này. Hãy thử lại sau một phút, hoặc bỏ mẫu riêng ở trang “Mẫu Word”."

/** What a letter is made of. */
interface NamedLetter {
  template: Uint8Array
  letter: PartyLetter
  /** Of the file, without day and ending. */
  name: string
}

/** A letter filled into its template, to be made when everything has been read; 503 when it takes too much. */
export function letterFile({ template, letter, name }: NamedLetter): () => Promise<Response> {
  return async () => {
    const filled = await fillTemplateApart(template, letter)
    if (filled) return wordDownload(filled, name)
    return new Response(NOT_FILLED, { status: 503, headers: { "content-type": "text/plain; charset=utf-8" } })
  }
}
