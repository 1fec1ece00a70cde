import { checkTemplate } from "@/lib/office/word/check-template"
import { fillTemplate } from "@/lib/office/word/fill-template"
import type { PartyLetter } from "@/lib/office/word/party-letter"

/** Checks an uploaded template; gives the length of what is said of it, that as JSON, and the file to keep. */
export async function checkTask(bytes: Uint8Array): Promise<Uint8Array> {
  const check = await checkTemplate(bytes)
  const said = Buffer.from(JSON.stringify(check.ok ? { ok: true, fields: check.fields } : check))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(said.length)
  return Buffer.concat([length, said, check.ok ? check.file : Buffer.alloc(0)])
}

/** Fills a template with the letter of the order; gives the .docx. */
export async function fillTask(letter: unknown, bytes: Uint8Array): Promise<Uint8Array> {
  return fillTemplate(bytes, letter as PartyLetter)
}
