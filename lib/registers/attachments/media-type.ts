import { zipNames } from "@/lib/office/zip-names"

/** What may be attached. HTML and SVG may not: a browser would run them. */
const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  jpg: "image/jpeg",
  png: "image/png",
} as const

export const acceptedFiles = ".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
export const maxFileBytes = 20_000_000

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)

/** The part that makes a zip a Word or an Excel file; one with macros is neither. */
function officeType(bytes: Uint8Array): string | null {
  const names = zipNames(bytes) ?? []
  if (names.some((name) => name.toLowerCase().endsWith("vbaproject.bin"))) return null
  if (names.includes("word/document.xml")) return mediaTypes.docx
  return names.includes("xl/workbook.xml") ? mediaTypes.xlsx : null
}

/** The media type that the first bytes prove, or null for anything that may not be attached. The file's name proves nothing. */
export function mediaTypeOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return mediaTypes.pdf
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return mediaTypes.jpg
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return mediaTypes.png
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeType(bytes)
  return null
}
