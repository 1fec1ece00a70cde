const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_BYTES = 30
/** Office files have tens of parts, with many pictures hundreds. */
const MOST_ENTRIES = 5_000

/** A part of a zip archive as the directory at its end tells it; `packed` are its bytes as they stand in the archive. */
export interface ZipEntry {
  name: string
  method: number
  checksum: number
  declaredSize: number
  packed: Buffer
}

/**
 * The entries of a zip archive; nothing is inflated. Throws a RangeError for what is not one, and for what only forged ones have: names that
 * stand there twice, or parts that lie over each other (one piece of data inflated a thousand times).
 */
export function readDirectory(archive: Uint8Array): ZipEntry[] {
  const view = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = findEndOfDirectory(view)
  const count = view.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new RangeError("too many entries")
  const found: { entry: ZipEntry; from: number; to: number }[] = []
  let at = view.readUInt32LE(end + 16)
  for (let left = count; left > 0; left--) {
    if (view.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError("directory entry expected")
    const nameLength = view.readUInt16LE(at + 28)
    found.push(readEntry(view, at, nameLength))
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  demandApart(found)
  const entries = found.map(({ entry }) => entry)
  if (new Set(entries.map(({ name }) => name)).size < count) throw new RangeError("a name stands twice")
  return entries
}

function readEntry(view: Buffer, at: number, nameLength: number) {
  const from = view.readUInt32LE(at + 42)
  if (view.readUInt32LE(from) !== LOCAL_HEADER) throw new RangeError("local header expected")
  const start = from + LOCAL_HEADER_BYTES + view.readUInt16LE(from + 26) + view.readUInt16LE(from + 28)
  const to = start + view.readUInt32LE(at + 20)
  if (to > view.length) throw new RangeError("part beyond the end")
  const entry: ZipEntry = {
    name: view.toString("utf8", at + 46, at + 46 + nameLength),
    method: view.readUInt16LE(at + 10),
    checksum: view.readUInt32LE(at + 16),
    declaredSize: view.readUInt32LE(at + 24),
    packed: view.subarray(start, to),
  }
  return { entry, from, to }
}

function demandApart(found: { from: number; to: number }[]): void {
  const inOrder = found.toSorted((a, b) => a.from - b.from)
  if (inOrder.some(({ from }, i) => i > 0 && from < inOrder[i - 1]!.to)) throw new RangeError("parts overlap")
}

/** The end record is followed by a comment of at most 65,535 bytes. */
function findEndOfDirectory(view: Buffer): number {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 0xffff); at--) {
    if (view.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  throw new RangeError("not a zip archive")
}
