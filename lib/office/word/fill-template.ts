import { TemplateHandler, TextPlugin } from "easy-template-x"
import { AnnexPlugin } from "@/lib/office/word/annex-plugin"
import { letterData } from "@/lib/office/word/letter-data"
import { LinesPlugin } from "@/lib/office/word/lines-plugin"
import { repack, unpackWord } from "@/lib/office/word/open-template"
import type { PartyLetter } from "@/lib/office/word/party-letter"
import { prepareTemplate } from "@/lib/office/word/prepare-template"
import { RepeatPlugin } from "@/lib/office/word/repeat-plugin"

/** Text boxes lie deep in a document. */
const MAX_DEPTH = 200

/** A letter as a .docx in the form of a template that `checkTemplate` accepted. */
export async function fillTemplate(template: Uint8Array, letter: PartyLetter): Promise<Uint8Array> {
  const unpacked = unpackWord(template)
  if (!unpacked.ok) throw new Error(`template is ${unpacked.reason}`)
  const headings = prepareTemplate(unpacked.parts, letter)
  const plugins = [new TextPlugin(), new RepeatPlugin(), new LinesPlugin(headings), new AnnexPlugin(headings)]
  const handler = new TemplateHandler({ plugins, maxXmlDepth: MAX_DEPTH })
  return new Uint8Array(await handler.process(repack(unpacked.parts), letterData(letter)))
}
