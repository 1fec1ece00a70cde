import { deflateRawSync, inflateRaw } from "node:zlib"
import { promisify } from "node:util"
import { z } from "zod"
import type { Cell, SheetPart, SheetRead } from "@/lib/office/cells"

const inflate = promisify(inflateRaw)
const VERSION = 3
/** Rows are packed piece by piece, so that unpacking leaves room for others between two of them. */
const PIECE_CHARS = 200_000
const LENGTH_BYTES = 4

const place = z.tuple([z.number(), z.number()])
const part = z.object({
  sheetName: z.string(),
  hiddenRows: z.array(z.number()),
  hiddenColumns: z.array(z.number()),
  merges: z.array(z.tuple([place, place])),
  formulas: z.array(place),
  from1904: z.boolean(),
  tellsHidden: z.boolean(),
  /** In how many pieces its rows follow. */
  pieces: z.number(),
})

const head = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    version: z.literal(VERSION),
    meta: z.record(z.string(), z.string()),
    unread: z.array(z.string()),
    parts: z.array(part).min(1),
  }),
  z.object({ ok: z.literal(false), version: z.literal(VERSION), message: z.string() }),
])

/** Sheets that were read, or why they were not, as bytes to send and to keep. */
export function packSheet(read: SheetRead): Buffer<ArrayBuffer> {
  if (!read.ok) return framed([JSON.stringify({ version: VERSION, ...read })])
  const { ok, meta, unread, others, ...first } = read
  const sheets = [first, ...others].map(({ rows, ...told }) => ({ told, pieces: [...piecesOf(rows)] }))
  const parts = sheets.map(({ told, pieces }) => ({ ...told, pieces: pieces.length }))
  const opening = JSON.stringify({ version: VERSION, ok, meta, unread, parts })
  return framed([opening, ...sheets.flatMap(({ pieces }) => pieces)])
}

const headOf = async (frames: Generator<Uint8Array>) =>
  head.safeParse(JSON.parse(await textOf(frames.next().value ?? new Uint8Array())))

/** Whether `unpackSheet` would give something. */
export async function isPackedSheet(packed: Uint8Array): Promise<boolean> {
  return (await headOf(framesOf(packed))).success
}

/** What `packSheet` packed; null for bytes of another version. */
export async function unpackSheet(packed: Uint8Array): Promise<SheetRead | null> {
  const frames = framesOf(packed)
  const first = await headOf(frames)
  if (!first.success) return null
  if (!first.data.ok) return { ok: false, message: first.data.message }
  const { meta, unread, parts } = first.data
  const sheets: SheetPart[] = []
  for (const { pieces, ...told } of parts) sheets.push({ ...told, rows: await rowsOf(frames, pieces) })
  const [main, ...others] = sheets
  return { ok: true, meta, unread, ...main!, others }
}

async function rowsOf(frames: Generator<Uint8Array>, pieces: number): Promise<Cell[][]> {
  const rows: Cell[][] = []
  for (let left = pieces; left > 0; left--) {
    const frame = frames.next().value as Uint8Array
    for (const row of JSON.parse(await textOf(frame)) as Cell[][]) rows.push(row)
  }
  return rows
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
