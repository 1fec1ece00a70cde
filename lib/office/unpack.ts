import { crc32, inflateRawSync } from "node:zlib"

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8

interface Entry {
  name: string
  method: number
  checksum: number
  compressedSize: number
  declaredSize: number
  headerAt: number
}

/** The parts of a zip archive, or why they could not be had. */
export type Unpacked = { ok: true; parts: Map<string, Uint8Array> } | { ok: false; reason: "unreadable" | "too-big" }

/**
 * Inflates a zip archive of at most `limit` bytes in all. The sizes an archive declares are only the first check: each part
 * is inflated with what is left of the limit as a hard cap, because a bomb lies.
 */
export function unpack(archive: Uint8Array, limit: number): Unpacked {
  const view = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  try {
    const entries = readDirectory(view)
    if (entries.reduce((sum, entry) => sum + entry.declaredSize, 0) > limit) return { ok: false, reason: "too-big" }
    return inflateAll(view, entries, limit)
  } catch (error) {
    return { ok: false, reason: isOverflow(error) ? "too-big" : "unreadable" }
  }
}

function inflateAll(view: Buffer, entries: Entry[], limit: number): Unpacked {
  const parts = new Map<string, Uint8Array>()
  let left = limit
  for (const entry of entries) {
    const part = inflate(view, entry, left)
    left -= part.length
    if (left < 0) return { ok: false, reason: "too-big" }
    if (crc32(part) !== entry.checksum) return { ok: false, reason: "unreadable" }
    parts.set(entry.name, part)
  }
  return { ok: true, parts }
}

function inflate(view: Buffer, entry: Entry, cap: number): Uint8Array {
  if (view.readUInt32LE(entry.headerAt) !== LOCAL_HEADER) throw new RangeError("local header expected")
  const start = entry.headerAt + 30 + view.readUInt16LE(entry.headerAt + 26) + view.readUInt16LE(entry.headerAt + 28)
  const packed = view.subarray(start, start + entry.compressedSize)
  if (entry.method === STORED) return packed
  if (entry.method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(cap, 1) })
  throw new RangeError("unknown compression")
}

function readDirectory(view: Buffer): Entry[] {
  const end = findEndOfDirectory(view)
  const entries: Entry[] = []
  let at = view.readUInt32LE(end + 16)
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    if (view.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError("directory entry expected")
    const nameLength = view.readUInt16LE(at + 28)
    entries.push({
      name: view.toString("utf8", at + 46, at + 46 + nameLength),
      method: view.readUInt16LE(at + 10),
      checksum: view.readUInt32LE(at + 16),
      compressedSize: view.readUInt32LE(at + 20),
      declaredSize: view.readUInt32LE(at + 24),
      headerAt: view.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record is followed by a comment of at most 65,535 bytes. */
function findEndOfDirectory(view: Buffer): number {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 0xffff); at--) {
    if (view.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  throw new RangeError("not a zip archive")
}

function isOverflow(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"
}
