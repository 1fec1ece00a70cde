import { z } from "zod"

/** The first bytes of every backup; the last one is the version of the format. An older one, which says less in its header, is read as well. */
export const magic = Buffer.from("Lan Toa backup\n\x02", "latin1")

/** What a frame holds: its kind is one byte in the file. */
export const frameKinds = {
  header: "H",
  table: "T",
  block: "D",
  tableEnd: "E",
  sequences: "Q",
  secrets: "S",
  end: "Z",
} as const

export type FrameKind = keyof typeof frameKinds

/** Kind and length of the payload. */
export const frameHead = 5

/** A length beyond this is no backup of ours, and nothing is read for it. */
export const longestFrame = 16 * 1024 * 1024

/** How much of a table goes into one compressed block. */
export const blockBytes = 1024 * 1024

const name = z.string().min(1)

/** What stands before all data: enough to refuse a file without reading on. */
export const headerSchema = z.strictObject({
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  program: z.string(),
  /** Migrations applied to the database, in their order: the version of the schema. */
  migrations: z.array(name),
  /** The version of the functions that wrote along; format 1 was before they had one. */
  functions: z.int().nonnegative().default(0),
  /** The day that the trees of the derived schema were of; null where there was none. */
  treeDay: z.iso.date().nullable(),
  tables: z.array(z.strictObject({ name, columns: z.array(name) })),
  /** Names of the secrets that travel along, sealed; empty when it was made without. */
  secrets: z.array(name),
})

export type BackupHeader = z.infer<typeof headerSchema>

export const tableSchema = z.strictObject({ name })

/** What a table turned out to hold: rows, bytes before compression and their hash. */
export const tableEndSchema = z.strictObject({
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.string().length(64),
})

export type TableEnd = z.infer<typeof tableEndSchema>

export const sequencesSchema = z.array(z.strictObject({ name, last: z.string().regex(/^-?\d+$/) }))

export type Sequence = z.infer<typeof sequencesSchema>[number]

const base64 = z.base64()

/** Secrets under a passphrase: scrypt makes the key, AES-256-GCM seals, bound to the backup's id. */
export const sealedSchema = z.strictObject({
  cost: z.literal(32768),
  salt: base64,
  iv: base64,
  tag: base64,
  text: base64,
})

export type SealedSecrets = z.infer<typeof sealedSchema>

/** How far a backup or a restore has come: bytes of the table so far, its rows once it is done. */
export type Progress = (told: { table: string; bytes: number; rows: number | null }) => void
