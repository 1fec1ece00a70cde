import { zipSync } from "fflate"
import { unpack } from "@/lib/office/zip/unpack"

const MAX_INFLATED_BYTES = 50 * 1024 * 1024

/** The parts of a Word file, or why they could not be had. */
export function unpackWord(bytes: Uint8Array) {
  return unpack(bytes, MAX_INFLATED_BYTES)
}

/**
 * A fresh archive of exactly the parts that were measured, so that nobody after can see another one in the same bytes. Packed small to be kept, not
 * at all to be read at once.
 */
export function repack(parts: Map<string, Uint8Array>, { small = false } = {}): Buffer<ArrayBuffer> {
  const files = [...parts].filter(([name]) => !name.endsWith("/"))
  return Buffer.from(zipSync(Object.fromEntries(files), { level: small ? 6 : 0 }))
}
