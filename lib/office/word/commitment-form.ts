import { Document, type FileChild, HeadingLevel, Packer, type Paragraph, type Table } from "docx"
import { oneLine } from "@/lib/office/word/clean-text"
import { ruledTable } from "@/lib/office/word/ruled-table"
import { labelled, textOrDots } from "@/lib/office/word/hand-lines"
import { headBlock, labelBlock, signaturesSideBySide, titleBlock } from "@/lib/office/word/letter-blocks"
import { headLines } from "@/lib/office/word/letter-head"
import { documentForm, letterPages, size } from "@/lib/office/word/page-form"
import { bodyParagraph, line } from "@/lib/office/word/paragraphs"
import type { LetterHead } from "@/lib/office/word/party-letter"

/** What a person promises to do, and how one will see it. */
export interface CommitmentItem {
  action: string
  measure: string
  deadline: string
  duty: string
}

/** A commitment of one person and year; whatever is null is printed as dots to write on. */
export interface Commitment extends LetterHead {
  year: number
  name: string | null
  bornOn: string | null
  post: string | null
  cell: string | null
  unit: string | null
  /** The parts (1)-(6); their numbers are added here. */
  parts: { title: string; items: CommitmentItem[] }[]
  /** The cell's words on approving it, and who signs for the cell. */
  confirmation: string | null
  confirmedBy: string | null
  selfResult: string | null
  remark: string | null
}

const BLANK_ROWS = 2
const SIGN_HERE = "(Ký, ghi rõ họ tên)"
const columns = [
  { heading: "Việc làm cụ thể", share: 0.36 },
  { heading: "Biện pháp, thước đo", share: 0.27 },
  { heading: "Thời hạn", share: 0.14 },
  { heading: "Gắn với nhiệm vụ", share: 0.23 },
]

/** The commitment form (bản cam kết) as a .docx: filled as far as known, the rest to be written by hand. */
export async function commitmentForm(commitment: Commitment): Promise<Uint8Array> {
  const children: FileChild[] = [
    ...labelBlock(commitment.label),
    headBlock(headLines(commitment)),
    ...titleBlock("BẢN CAM KẾT", `tu dưỡng, rèn luyện, phấn đấu năm ${commitment.year}`),
    ...personLines(commitment),
    ...commitment.parts.flatMap(({ title, items }, p) => partBlock(`(${p + 1}) ${oneLine(title)}`, items)),
    line(""), // two tables with nothing between them would become one
    approval(commitment),
    ...yearEnd(commitment),
  ]
  const title = `Bản cam kết năm ${commitment.year}`
  return new Uint8Array(
    await Packer.toBuffer(new Document({ ...documentForm(title), sections: [letterPages(children)] })),
  )
}

function personLines({ name, bornOn, post, cell, unit }: Commitment): Paragraph[] {
  return [
    labelled("Họ và tên", name),
    labelled("Ngày sinh", bornOn),
    labelled("Chức vụ", post),
    labelled("Sinh hoạt tại chi bộ", cell),
    labelled("Đơn vị công tác", unit),
  ]
}

function partBlock(title: string, items: CommitmentItem[]): FileChild[] {
  const blank = Array.from({ length: BLANK_ROWS }, () => ["", "", "", ""])
  const rows = items.map(({ action, measure, deadline, duty }) => [action, measure, deadline, duty])
  const heading = line(
    title,
    { size: size.text, bold: true },
    { heading: HeadingLevel.HEADING_1, spacing: { before: 160, after: 80 } },
  )
  return [heading, ruledTable(columns, rows.length > 0 ? rows : blank)]
}

/** Left the cell confirms, right the person signs. */
function approval({ confirmation, confirmedBy, name }: Commitment): Table {
  const cell = { role: "XÁC NHẬN CỦA CHI BỘ", words: oneLine(confirmation ?? "") || SIGN_HERE, name: confirmedBy }
  return signaturesSideBySide(cell, { role: "NGƯỜI CAM KẾT", words: SIGN_HERE, name })
}

function yearEnd({ year, selfResult, remark }: Commitment): Paragraph[] {
  const heading = (text: string) =>
    bodyParagraph(text, { bold: true }, { heading: HeadingLevel.HEADING_1, spacing: { before: 240 } })
  return [
    heading(`Kết quả thực hiện cuối năm ${year} (người cam kết tự đánh giá)`),
    ...textOrDots(selfResult, 4),
    heading("Nhận xét, đánh giá của chi bộ"),
    ...textOrDots(remark, 3),
  ]
}
