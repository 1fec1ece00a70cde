import { officeKind } from "@/lib/office/office-kind"
import type { AttachedType } from "./kinds"

const officeTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)

/** The media type that the bytes prove, or null for anything that may not be attached. The file's name proves nothing. */
export function mediaTypeOf(bytes: Uint8Array): AttachedType | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return "application/pdf"
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return "image/jpeg"
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png"
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return null
  const kind = officeKind(bytes)
  return kind && officeTypes[kind]
}
