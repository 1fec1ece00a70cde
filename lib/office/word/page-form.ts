import {
  AlignmentType,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx"

const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

/** A4 and the margins of party documents (36-HD/VPTW 2018), in twips. */
export const page = {
  width: twips(210),
  height: twips(297),
  margin: {
    top: twips(20),
    bottom: twips(20),
    left: twips(30),
    right: twips(15),
    header: twips(10),
    footer: twips(10),
  },
}

/** The width of the text of an upright page. */
export const textWidth = page.width - page.margin.left - page.margin.right

/** Sizes in half points, as Word counts them. */
export const size = { state: 30, title: 32, text: 28, small: 24, label: 20 }

const FONT = "Times New Roman"

/** First line of a paragraph: 10 mm; the space between two: 6 pt; a line: exactly 18 pt. */
export const body = { firstLine: twips(10), after: 120, line: 360 }

const upright = { width: page.width, height: page.height, orientation: PageOrientation.PORTRAIT }

/** The pages of a document: the page number stands centred on top of every page but the first. */
export function letterPages(children: ISectionOptions["children"]): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: size.text })],
  })
  return {
    properties: { page: { size: upright, margin: page.margin }, titlePage: true },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) },
    children,
  }
}

/** Headings look like the text around them; what is bold in them stands in the paragraph itself. */
const headingForm = (outlineLevel: number) => ({
  run: { size: size.text, color: "000000" },
  paragraph: { keepNext: true, outlineLevel },
})

/** What every document says of itself and of its letters: Times New Roman 14, black, Vietnamese. */
export function documentForm(title: string): Omit<IPropertiesOptions, "sections"> {
  const font = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT }
  const run = { font, size: size.text, sizeComplexScript: size.text, color: "000000", language: { value: "vi-VN" } }
  return {
    title,
    creator: "Lan Tỏa",
    styles: {
      default: { document: { run }, heading1: headingForm(0), heading2: headingForm(1), heading3: headingForm(2) },
    },
  }
}
