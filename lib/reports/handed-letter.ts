import { createHash } from "node:crypto"
import type { Scope } from "@/lib/access/scope"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"
import { letterTemplate } from "@/lib/letters/templates"
import { partyTemplate } from "@/lib/office/word/party-template"
import type { Report } from "./find-report"
import { isOpen } from "./is-open"
import { loadSections, type Section } from "./outline"
import { structureDayOf } from "./period"

/** What stands around the words and numbers of a report in print. */
type LetterHeads = Pick<
  Report,
  | "headerKind"
  | "upperBody"
  | "issuingBody"
  | "subject"
  | "place"
  | "capacity"
  | "post"
  | "signer"
  | "recipients"
  | "annexFigures"
>

/** What a report's letter is made of beside its numbers. */
export interface LetterForm {
  heads: LetterHeads
  /** Up to which day its numbers go; null where that is not printed, in what was handed in before it was. */
  countedUntil: IsoDate | null
  sections: Section[]
  template: Uint8Array
}

function headsOf(letter: LetterHeads): LetterHeads {
  const { headerKind, upperBody, issuingBody, subject, place, capacity, post, signer, recipients, annexFigures } =
    letter
  return { headerKind, upperBody, issuingBody, subject, place, capacity, post, signer, recipients, annexFigures }
}

/** The letter of a report as it would be made now. */
export async function letterNow(scope: Scope, report: Report): Promise<LetterForm> {
  const template = await letterTemplate(scope, report.unitId, report.headerKind)
  const sections = await loadSections(scope, report.id)
  return { heads: headsOf(report), countedUntil: structureDayOf(report), sections, template }
}

/** Keeps a letter with the submission it is handed in with, which is not sealed yet; each template is kept once. */
export async function keepLetter(scope: Scope, submissionId: number, form: LetterForm): Promise<void> {
  const { tx } = scope
  const templateHash = createHash("sha256").update(form.template).digest("hex")
  const content = new Uint8Array(form.template)
  await tx.letterTemplate.createMany({ data: { hash: templateHash, content }, skipDuplicates: true })
  const countedUntil = form.countedUntil && toDbDate(form.countedUntil)
  await tx.reportLetter.create({ data: { submissionId, ...form.heads, countedUntil, templateHash } })
  const sections = form.sections.map((section, sortOrder) => ({ submissionId, sortOrder, ...section }))
  await tx.reportLetterSection.createMany({ data: sections })
}

const inOrder = { orderBy: { sortOrder: "asc" }, omit: { submissionId: true, sortOrder: true } } as const

/** The submission whose letter a report has now; null of one that is with its unit. */
const handedIn = (report: Report) => (isOpen(report) ? null : report.submissionId)

/** The outline of a report as it was handed in last, with its texts; null of one that is with its unit. */
export async function handedInSections({ tx }: Scope, report: Report): Promise<Section[] | null> {
  const submissionId = handedIn(report)
  if (submissionId === null) return null
  const select = { sections: inOrder }
  return (await tx.reportLetter.findUnique({ where: { submissionId }, select }))?.sections ?? null
}

/** The letter of a report as it was handed in last; null of one that is with its unit. */
export async function handedInLetter({ tx }: Scope, report: Report): Promise<LetterForm | null> {
  const submissionId = handedIn(report)
  if (submissionId === null) return null
  const include = { sections: inOrder, template: true } as const
  const letter = await tx.reportLetter.findUnique({ where: { submissionId }, include })
  if (!letter) return null
  const template = letter.template?.content ?? (await partyTemplate(letter.headerKind))
  const countedUntil = letter.countedUntil && fromDbDate(letter.countedUntil)
  return { heads: headsOf(letter), countedUntil, sections: letter.sections, template }
}
