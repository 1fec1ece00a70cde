import { Document, HeadingLevel, Packer, type Paragraph } from "docx"
import { linesOf, oneLine } from "@/lib/office/word/clean-text"
import { labelled, textOrDots } from "@/lib/office/word/hand-lines"
import { headBlock, labelBlock, signaturesSideBySide, titleBlock } from "@/lib/office/word/letter-blocks"
import { headLines } from "@/lib/office/word/letter-head"
import { documentForm, letterPages } from "@/lib/office/word/page-form"
import { bodyParagraph } from "@/lib/office/word/paragraphs"
import type { LetterHead } from "@/lib/office/word/party-letter"

/** Who was there: how many, and in a line who. */
interface Attendance {
  count: number | null
  names: string | null
}

/** What minutes say; whatever is null is printed as dots to write on. */
export interface Minutes extends LetterHead {
  /** "họp chi bộ thường kỳ tháng 6 năm 2025" */
  subject: string
  /** "08 giờ 00, ngày 05/6/2025" */
  startedAt: string | null
  endedAt: string | null
  venue: string | null
  chair: string | null
  secretary: string | null
  present: Attendance
  absent: Attendance
  content: { heading: string; text: string | null }[]
}

const DOTTED_LINES = 6

/** Minutes (biên bản) as a .docx: filled as far as known, the rest to be written by hand. */
export async function minutesLetter(minutes: Minutes): Promise<Uint8Array> {
  const subject = linesOf(minutes.subject).join(" ")
  const children = [
    ...labelBlock(minutes.label),
    headBlock(headLines(minutes)),
    ...titleBlock("BIÊN BẢN", subject),
    ...circumstances(minutes),
    ...minutes.content.flatMap(({ heading, text }) => [
      bodyParagraph(oneLine(heading), { bold: true }, { heading: HeadingLevel.HEADING_1 }),
      ...textOrDots(text, DOTTED_LINES),
    ]),
    labelled("Kết thúc lúc", minutes.endedAt),
    signaturesSideBySide({ role: "THƯ KÝ", name: minutes.secretary }, { role: "CHỦ TRÌ", name: minutes.chair }),
  ]
  const document = new Document({ ...documentForm(`Biên bản ${subject}`.trim()), sections: [letterPages(children)] })
  return new Uint8Array(await Packer.toBuffer(document))
}

function circumstances({ startedAt, venue, chair, secretary, present, absent }: Minutes): Paragraph[] {
  return [
    labelled("Bắt đầu lúc", startedAt),
    labelled("Địa điểm", venue),
    labelled("Chủ trì", chair),
    labelled("Thư ký", secretary),
    labelled("Có mặt", attendance(present)),
    labelled("Vắng mặt", attendance(absent)),
  ]
}

function attendance({ count, names }: Attendance): string | null {
  const known = [count === null ? "" : `${count} người`, oneLine(names ?? "")].filter(Boolean)
  return known.length > 0 ? known.join(": ") : null
}
