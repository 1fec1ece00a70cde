import { fileKind } from "@/lib/office/file-kind"
import { officeKind } from "@/lib/office/office-kind"
import type { AttachedType } from "./kinds"
import type { UploadRefusal } from "./refusals"

const officeTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const

const WORD_STREAM = Buffer.from("WordDocument", "utf16le")
/** The storage in which old Office files keep their macros. */
const MACROS = Buffer.from("_VBA_PROJECT", "utf16le")
/** Brands of pictures that phones of Apple make; AVIF is none of them. */
const HEIC_BRAND = /^ftyp(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)/

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)

/** The media type that the bytes prove, or why they may not be attached. The file's name proves nothing. */
export function mediaTypeOf(bytes: Uint8Array): AttachedType | { refusal: UploadRefusal } {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return "application/pdf"
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return "image/jpeg"
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png"
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return "image/tiff"
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (HEIC_BRAND.test(file.toString("latin1", 4, 12))) return { refusal: "anh-heic" }
  return officeType(file)
}

function officeType(file: Buffer): AttachedType | { refusal: UploadRefusal } {
  const kind = fileKind(file)
  if (kind === "encrypted") return { refusal: "co-mat-khau" }
  if (kind === "zip") {
    const office = officeKind(file)
    return office ? officeTypes[office] : { refusal: "sai-loai" }
  }
  if (kind === "other") return { refusal: "sai-loai" }
  if (file.includes(MACROS)) return { refusal: "co-macro" }
  if (kind === "old-excel") return "application/vnd.ms-excel"
  return file.includes(WORD_STREAM) ? "application/msword" : { refusal: "sai-loai" }
}
