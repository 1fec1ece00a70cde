import { LeaderType, Paragraph, Tab, TabStopType, TextRun } from "docx"
import { linesOf, oneLine } from "@/lib/office/word/clean-text"
import { size, textWidth } from "@/lib/office/word/page-form"
import { bodyParagraph } from "@/lib/office/word/paragraphs"

const form = { spacing: { before: 60, after: 60 }, tabStops: dotsTo(textWidth) }

function dotsTo(position: number) {
  return [{ type: TabStopType.RIGHT, position, leader: LeaderType.DOT }]
}

/** "Họ và tên: Y Nhâm"; when nothing is known, dots to the margin to write on. */
export function labelled(label: string, value: string | null): Paragraph {
  const text = oneLine(value ?? "")
  const rest = text ? new TextRun({ text, size: size.text }) : new TextRun({ children: [new Tab()], size: size.text })
  return new Paragraph({ ...form, children: [new TextRun({ text: `${label}: `, size: size.text }), rest] })
}

/** The paragraphs of a text; when there is none, so many dotted lines to write on. */
export function textOrDots(text: string | null, dottedLines: number): Paragraph[] {
  const lines = linesOf(text ?? "")
  if (lines.length > 0) return lines.map((line) => bodyParagraph(line))
  return Array.from(
    { length: dottedLines },
    () => new Paragraph({ ...form, children: [new TextRun({ children: [new Tab()], size: size.text })] }),
  )
}
