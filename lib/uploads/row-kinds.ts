import { fold } from "@/lib/format/fold"

const total =
  /^(?:(?:tong|cong|tong hop|cong chung|cong don|cong cuoi trang|cong mang sang|cong chuyen sang|luy ke)\s*(?:\(.*\))?\s*[:.]?|(?:tong cong|tong so)\b.*)$/
/** Longer texts are no totals, longer ones than a mark no ditto marks. */
const [totalLength, markLength] = [60, 24]
const ditto = /^(?:-?\s*n\s*[./]?\s*t\s*\.?\s*-?|nhu tren|(?:["'`〃]|\.{3,})+|[/\\]{2,}|-\s*["'〃]+\s*-)$/
const signature =
  /^(?:nguoi (?:lap|tong hop|bao cao|ghi)\b|noi nhan\b|thu truong\b|t\/?m\b|k\/?t\b|tl\.|tuq\.|xac nhan\b|bi thu\b|pho bi thu\b|chu tich\b|chanh van phong\b|\(?(?:ky|da ky)\b.*\)?$|.*\bngay\b.*\bthang\b.*\bnam\b.*$|ghi chu\s*:)/
const numbered = /^\(?(\d{1,2})\)?(?:\s*=[\d\s()+:*/x-]+%?)?$/
/** Excel's errors in any language, and LibreOffice's. */
const errorValue = /^#(?:N\/A|GETTING_DATA|[\p{L}\d_/]+[!?])$|^#{3,}$|^Err:\d{3}$/iu
const groupNumber = /^\(?(?:(?:[IVXLC]+|[A-ZĐ]|\d{1,4})(?:\.\d{1,3})*[.)]{0,2}|[a-zđ][.)])$/

/** Whether a cell says "Tổng cộng". */
export function isTotal(text: string): boolean {
  return text.length <= totalLength && total.test(fold(text))
}

/** Whether a cell says "as above". */
export function isDitto(text: string): boolean {
  return text.length <= markLength && ditto.test(fold(text))
}

/** Whether a cell belongs to what stands below a table: place and day, offices, names to be signed. */
function isSignature(text: string): boolean {
  return signature.test(fold(text))
}

/** Whether a cell only numbers a group of rows: "I", "II.1", "a)". */
export function isGroupNumber(text: string): boolean {
  return groupNumber.test(text)
}

/** Whether a row numbers the columns: "(1) (2) (3)", "A B 1 2", "(5) = (3) + (4)". */
export function numbersColumns(texts: string[]): boolean {
  const said = texts.map((text) => fold(text)).filter(Boolean)
  const numbers = said.flatMap((text) => Number(numbered.exec(text)?.[1] ?? NaN)).filter(Number.isInteger)
  const letters = said.filter((text) => /^\(?[a-z]\)?$/.test(text))
  const rising = numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1)
  return numbers.length >= 2 && said.length >= 3 && rising && numbers.length + letters.length === said.length
}

/** Whether a cell holds the error of a spreadsheet: #N/A, Err:502, or a number that its column was too narrow for when it was copied. */
export function isErrorValue(text: string): boolean {
  return errorValue.test(text.trim())
}

/** Tells rows that are no records, from top to bottom: below the first signature nothing else comes. */
export class RowKinds {
  private signing = false

  /** What a row is that lacks what a record must have: a total, a signature or, where a group may stand, a group; undefined for a record that is wrong. */
  whyNoRecord(said: string[], mayBeGroup: boolean): string | undefined {
    if (said.some(isTotal)) return "dòng cộng"
    this.signing ||= said.some(isSignature)
    if (this.signing) return "phần ký tên, ghi chú ở cuối"
    const alone = said.filter((text) => !isGroupNumber(text))
    return mayBeGroup && alone.length === 1 ? `dòng nhóm “${alone[0]!.slice(0, 60)}”` : undefined
  }
}
