import { fold } from "./fold"

/** By what two headings of a sheet are one: as `fold`, without punctuation and marks of footnotes, so that "Số/ký hiệu:" is "Số, ký hiệu (*)". */
export function headingKey(text: string): string {
  return fold(text)
    .replace(/\((?:\*+|\d{1,2})\)/g, " ")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim()
}
