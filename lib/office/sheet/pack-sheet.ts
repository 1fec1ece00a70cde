import { deflateRawSync, inflateRaw } from "node:zlib"
import { promisify } from "node:util"
import { z } from "zod"
import type { Cell, SheetRead } from "@/lib/office/cells"

const inflate = promisify(inflateRaw)
const VERSION = 1
/** Rows are packed piece by piece, so that unpacking leaves room for others between two of them. */
const PIECE_CHARS = 200_000
const LENGTH_BYTES = 4

const head = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    version: z.literal(VERSION),
    sheetName: z.string(),
    meta: z.record(z.string(), z.string()),
  }),
  z.object({ ok: z.literal(false), version: z.literal(VERSION), message: z.string() }),
])

/** A sheet that was read, or why it was not, as bytes to send and to keep. */
export function packSheet(read: SheetRead): Buffer<ArrayBuffer> {
  if (!read.ok) return framed([JSON.stringify({ version: VERSION, ...read })])
  const { rows, ...rest } = read
  return framed([JSON.stringify({ version: VERSION, ...rest }), ...piecesOf(rows)])
}

/** What `packSheet` packed; null for bytes of another version. */
export async function unpackSheet(packed: Uint8Array): Promise<SheetRead | null> {
  const frames = framesOf(packed)
  const first = head.safeParse(JSON.parse(await textOf(frames.next().value ?? new Uint8Array())))
  if (!first.success) return null
  if (!first.data.ok) return { ok: false, message: first.data.message }
  const rows: Cell[][] = []
  for (const frame of frames) rows.push(...(JSON.parse(await textOf(frame)) as Cell[][]))
  const { sheetName, meta } = first.data
  return { ok: true, sheetName, meta, rows }
}

function* piecesOf(rows: Cell[][]): Generator<string> {
  let [lines, chars]: [string[], number] = [[], 0]
  for (const row of rows) {
    const line = JSON.stringify(row)
    lines.push(line)
    chars += line.length
    if (chars < PIECE_CHARS) continue
    yield `[${lines.join(",")}]`
    ;[lines, chars] = [[], 0]
  }
  if (lines.length > 0) yield `[${lines.join(",")}]`
}

function framed(texts: Iterable<string>): Buffer<ArrayBuffer> {
  const parts: Buffer[] = []
  for (const text of texts) {
    const bytes = deflateRawSync(text, { level: 1 })
    const length = Buffer.alloc(LENGTH_BYTES)
    length.writeUInt32LE(bytes.length)
    parts.push(length, bytes)
  }
  return Buffer.concat(parts)
}

function* framesOf(packed: Uint8Array): Generator<Uint8Array> {
  const view = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  for (let at = 0; at < view.length;) {
    const from = at + LENGTH_BYTES
    at = from + view.readUInt32LE(at)
    yield view.subarray(from, at)
  }
}

const textOf = async (frame: Uint8Array) => (await inflate(frame)).toString("utf8")
