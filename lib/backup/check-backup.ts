import { createHash } from "node:crypto"
import type { z } from "zod"
import { expandBlock } from "./blocks"
import {
  headerSchema,
  sealedSchema,
  sequencesSchema,
  tableEndSchema,
  tableSchema,
  type BackupHeader,
  type FrameKind,
  type SealedSecrets,
  type Sequence,
  type TableEnd,
} from "./format"
import { altered, readFrames, type Frame } from "./frame-reader"

/** What becomes of a table's rows while a backup is read. */
export interface RowSink {
  rows: (bytes: Buffer) => Promise<void>
  end: (table: TableEnd) => Promise<void>
}

/** A backup that was read to its end: every byte is what was written. */
export interface CheckedBackup {
  header: BackupHeader
  tables: Map<string, TableEnd>
  sequences: Sequence[]
  sealed: SealedSecrets | null
}

const nowhere: RowSink = { rows: async () => undefined, end: async () => undefined }

/** The payload of a frame that must be of this kind. */
function read<T>(frame: Frame | undefined, kind: FrameKind, schema: z.ZodType<T>): T {
  if (frame?.kind !== kind) throw altered()
  try {
    return schema.parse(JSON.parse(frame.payload.toString()))
  } catch {
    throw altered()
  }
}

/**
 * Reads a backup from its first byte to its last and gives the rows of each table to `open`, if there is one. Refuses whatever is not exactly a backup:
 * only when this returns is anything of it to be believed.
 */
export async function checkBackup(
  file: string,
  open: (table: BackupHeader["tables"][number]) => Promise<RowSink> | RowSink = () => nowhere,
): Promise<CheckedBackup> {
  const frames = readFrames(file)
  const next = async () => (await frames.next()).value ?? undefined
  try {
    const header = read(await next(), "header", headerSchema)
    const tables = new Map<string, TableEnd>()
    for (const table of header.tables) {
      if (read(await next(), "table", tableSchema).name !== table.name) throw altered()
      tables.set(table.name, await readTable(next, await open(table)))
    }
    const sequences = read(await next(), "sequences", sequencesSchema)
    const sealed = header.secrets.length > 0 ? read(await next(), "secrets", sealedSchema) : null
    if (await next()) throw altered()
    return { header, tables, sequences, sealed }
  } finally {
    await frames.return(undefined)
  }
}

async function readTable(next: () => Promise<Frame | undefined>, sink: RowSink): Promise<TableEnd> {
  const hash = createHash("sha256")
  let bytes = 0
  for (;;) {
    const frame = await next()
    if (frame?.kind !== "block") {
      const end = read(frame, "tableEnd", tableEndSchema)
      if (end.bytes !== bytes || end.sha256 !== hash.digest("hex")) throw altered()
      await sink.end(end)
      return end
    }
    const block = await expandBlock(frame.payload)
    hash.update(block)
    bytes += block.length
    await sink.rows(block)
  }
}
