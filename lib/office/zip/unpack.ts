import { crc32, inflateRawSync } from "node:zlib"
import { readDirectory, type ZipEntry } from "@/lib/office/zip/directory"

const STORED = 0
const DEFLATED = 8

/** Thrown when the parts that were asked for are larger than they may be in all. */
export class TooBig extends Error {}

/** A zip archive whose parts are inflated one by one, when they are asked for. */
export class Archive {
  private readonly entries: Map<string, ZipEntry>
  private readonly inflated = new Map<string, Uint8Array>()

  /** Throws a RangeError for what is no archive; nothing is inflated yet. `left` bytes may be, in all. */
  constructor(
    bytes: Uint8Array,
    private left: number,
  ) {
    this.entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]))
  }

  get names(): string[] {
    return [...this.entries.keys()]
  }

  /**
   * A part, or undefined when there is none. The size that it declares is only the first check: it is inflated with what is left as a hard
   * cap, because a bomb lies. Throws `TooBig`, and a RangeError for damaged bytes.
   */
  read(name: string): Uint8Array | undefined {
    const known = this.inflated.get(name)
    const entry = this.entries.get(name)
    if (known || !entry) return known
    if (entry.declaredSize > this.left) throw new TooBig()
    const part = inflate(entry, this.left)
    this.left -= part.length
    if (this.left < 0) throw new TooBig()
    if (crc32(part) !== entry.checksum) throw new RangeError("damaged part")
    this.inflated.set(name, part)
    return part
  }
}

/** The parts of a zip archive, or why they could not be had. */
export type Unpacked = { ok: true; parts: Map<string, Uint8Array> } | { ok: false; reason: "unreadable" | "too-big" }

/** Inflates every part of a zip archive, at most `limit` bytes in all. */
export function unpack(bytes: Uint8Array, limit: number): Unpacked {
  try {
    const archive = new Archive(bytes, limit)
    return { ok: true, parts: new Map(archive.names.map((name) => [name, archive.read(name)!])) }
  } catch (error) {
    return { ok: false, reason: error instanceof TooBig ? "too-big" : "unreadable" }
  }
}

function inflate({ method, packed }: ZipEntry, cap: number): Uint8Array {
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new RangeError("unknown compression")
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(cap, 1) })
  } catch (error) {
    throw isOverflow(error) ? new TooBig() : error
  }
}

function isOverflow(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"
}
