import { AlignmentType, BorderStyle, type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from "docx"
import { body } from "@/lib/office/word/page-form"

type Look = Omit<IRunOptions, "text" | "children">
type Place = Omit<IParagraphOptions, "text" | "children">

/** One line of text. */
export function line(text: string, look: Look = {}, place: Place = {}): Paragraph {
  return new Paragraph({ ...place, children: [new TextRun({ ...look, text })] })
}

/** One centred line of text. */
export function centred(text: string, look: Look = {}, place: Place = {}): Paragraph {
  return line(text, look, { ...place, alignment: AlignmentType.CENTER })
}

/** How a paragraph of the text lies. */
const bodyPlace: Place = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: body.firstLine },
  spacing: { after: body.after, line: body.line, lineRule: "exact" },
}

/** A paragraph of the text: justified, first line indented. */
export function bodyParagraph(text: string, look: Look = {}, place: Place = {}): Paragraph {
  return line(text, look, { ...bodyPlace, ...place })
}

/** A drawn line of `length` twips in the middle of `width`: the upper border of an empty paragraph, so it prints everywhere. */
export function rule(length: number, width: number, after = 0): Paragraph {
  const side = Math.round((width - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 80, after, line: 60, lineRule: "exact" },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [],
  })
}
