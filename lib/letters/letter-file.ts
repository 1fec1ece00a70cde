import type { Scope } from "@/lib/access/scope"
import type { HeaderKind } from "@/lib/db/generated/enums"
import { wordDownload } from "@/lib/download"
import { fillTemplateApart } from "@/lib/office/apart/word-templates"
import type { PartyLetter } from "@/lib/office/word/party-letter"
import { partyTemplate } from "@/lib/office/word/party-template"
import { findTemplate } from "./templates"

const NOT_FILLED =
  "Chưa tạo được tệp Word theo mẫu riêng này. Hãy thử lại sau một phút, hoặc bỏ mẫu riêng ở trang “Mẫu Word”."

/** What a letter is made of. */
interface NamedLetter {
  unitId: number
  headerKind: HeaderKind
  letter: PartyLetter
  /** Of the file, without day and ending. */
  name: string
}

/** A letter by the unit's own template where it has one, to be made when everything has been read; 503 when it takes too much. */
export async function letterFile(
  scope: Scope,
  { unitId, headerKind, letter, name }: NamedLetter,
): Promise<() => Promise<Response>> {
  const template = (await findTemplate(scope, unitId, headerKind)) ?? (await partyTemplate(headerKind))
  return async () => {
    const filled = await fillTemplateApart(template, letter)
    if (filled) return wordDownload(filled, name)
    return new Response(NOT_FILLED, { status: 503, headers: { "content-type": "text/plain; charset=utf-8" } })
  }
}
