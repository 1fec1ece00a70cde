import type { TemplateData } from "easy-template-x"
import type { AnnexContent } from "@/lib/office/word/annex-plugin"
import { annexXml, isWide } from "@/lib/office/word/annex-xml"
import { capitals, linesOf, oneLine } from "@/lib/office/word/clean-text"
import { draftLine } from "@/lib/office/word/letter-head"
import { asLines, type Line, type Lines } from "@/lib/office/word/lines-plugin"
import type { Annex, LetterSection, PartyLetter } from "@/lib/office/word/party-letter"

/** What each field of a template is filled with. The keys are the names in `templateFields`. */
export function letterData(letter: PartyLetter): TemplateData {
  const { signature, sections } = letter
  return {
    co_quan_cap_tren: inCapitals(letter.upperBody),
    co_quan: inCapitals(letter.issuingBody),
    so_ky_hieu: asLines(linesOf(letter.symbol)),
    noi_ngay: asLines(linesOf(letter.placeAndDate)),
    du_thao: asLines([draftLine(letter.draftNumber)].flatMap((line) => line ?? [])),
    ten_loai: inCapitals(letter.title),
    trich_yeu: asLines(linesOf(letter.subject)),
    noi_dung: { _type: "lines", lines: sections.flatMap(sectionLines) },
    muc: sections.map(sectionData),
    noi_nhan: asLines(recipientLines(letter.recipients)),
    quyen_han: asLines(signature.capacity.map(capitals).filter(Boolean)),
    chuc_vu: inCapitals(signature.post),
    ho_ten: asLines(linesOf(signature.name)),
    phu_luc: annexContent(letter.annex),
  }
}

function headingLine({ heading, level }: LetterSection): Line[] {
  const text = level === 1 ? capitals(heading) : oneLine(heading)
  return text === "" ? [] : [{ text, heading: level }]
}

function sectionLines(section: LetterSection): Line[] {
  return [...headingLine(section), ...asLines(section.paragraphs.flatMap(linesOf)).lines]
}

function sectionData(section: LetterSection): TemplateData {
  const paragraphs = section.paragraphs.flatMap(linesOf)
  return {
    tieu_de: { _type: "lines", lines: headingLine(section) },
    doan: paragraphs.map((text) => ({ van_ban: asLines([text]) })),
  }
}

function inCapitals(text: string): Lines {
  return asLines(linesOf(text).map(capitals))
}

/** Each begins with a dash and ends with a comma, the last with a full stop. */
function recipientLines(recipients: string[]): string[] {
  const names = recipients.map((name) => oneLine(name).replace(/^-\s*|[,;.]+$/g, "")).filter(Boolean)
  return names.map((name, n) => `- ${name}${n === names.length - 1 ? "." : ","}`)
}

function annexContent(annex: Annex | null): AnnexContent {
  return { _type: "annex", xml: annex ? annexXml(annex) : "", isWide: annex !== null && isWide(annex) }
}
