import { fold } from "@/lib/format/fold"

const total = /^(?:tong|cong|tong cong|tong so|tong cong so|cong chung|tong hop|cong don)\s*(?:\(.*\))?\s*[:.]?$/
/** Longer texts are neither totals nor ditto marks. */
const markLength = 24
const ditto = /^(?:-?\s*n\s*[./]?\s*t\s*\.?\s*-?|nhu tren|(?:["'`]|\.{3,})+|-\s*["']\s*-)$/
const signature =
  /^(?:nguoi (?:lap|tong hop|bao cao|ghi)\b|noi nhan\b|thu truong\b|t\/?m\b|k\/?t\b|tl\.|tuq\.|xac nhan\b|bi thu\b|pho bi thu\b|chu tich\b|chanh van phong\b|\(?(?:ky|da ky)\b.*\)?$|.*\bngay\b.*\bthang\b.*\bnam\b.*$|ghi chu\s*:)/
const numbered = /^\(?\d{1,2}\)?$/
const errorValue =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)$|^#{3,}$/i

/** Whether a cell says "Tổng cộng". */
export function isTotal(text: string): boolean {
  return text.length <= markLength && total.test(fold(text))
}

/** Whether a cell says "as above". */
export function isDitto(text: string): boolean {
  return text.length <= markLength && ditto.test(fold(text))
}

/** Whether a cell belongs to what stands below a table: place and day, offices, names to be signed. */
export function isSignature(text: string): boolean {
  return signature.test(fold(text))
}

/** Whether a row numbers the columns: "(1) (2) (3)", "A B 1 2". */
export function numbersColumns(texts: string[]): boolean {
  const said = texts.map((text) => fold(text)).filter(Boolean)
  const numbers = said.filter((text) => numbered.test(text)).map((text) => Number(text.replace(/[()]/g, "")))
  const letters = said.filter((text) => /^\(?[a-z]\)?$/.test(text))
  const rising = numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1)
  return numbers.length >= 2 && said.length >= 3 && rising && numbers.length + letters.length === said.length
}

/** Whether a cell holds one of Excel's errors: #N/A, or a number that its column was too narrow for when it was copied. */
export function isErrorValue(text: string): boolean {
  return errorValue.test(text.trim())
}
