import { createHash, randomUUID } from "node:crypto"
import type pg from "pg"
import { to as copyTo } from "pg-copy-streams"
import { withConnection } from "@/lib/db/connection"
import { functions } from "@/lib/migrate/functions"
import { installedVersions } from "@/lib/db/part"
import { MIGRATION_LOCK } from "@/lib/migrate/migrate"
import { treeDay } from "@/lib/roll-up/tree-day"
import packageFile from "@/package.json"
import { compressInOrder } from "./blocks"
import { copyTarget, findMigrations, findSequences, findTables } from "./catalogue"
import type { BackupHeader, Progress, TableEnd } from "./format"
import { openFrameWriter, type FrameWriter } from "./frame-writer"
import { Refusal } from "./refusal"
import { sealSecrets, type Secrets } from "./secrets"

export interface BackupOrder {
  url: string
  file: string
  /** What travels sealed; null: nothing does. */
  sealed: { secrets: Secrets; passphrase: string } | null
  progress?: Progress
}

/** What was written: `copied` counts bytes before compression. */
export interface BackupDone {
  file: string
  size: number
  copied: number
  rows: number
  header: BackupHeader
}

/** So that the text of a value is the same whatever the server, the role or the database are set to. */
const plainText = `SET client_encoding = 'UTF8'; SET datestyle = 'ISO'; SET intervalstyle = 'postgres'; SET extra_float_digits = 1;
  SET timezone = 'UTC'; SET synchronize_seqscans = off; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`

/**
 * Writes every table of schema public, as one snapshot saw them, into one file. Locks nothing that a save or a reorganisation wants; no migration
 * runs meanwhile. The file bears its name only once it is complete.
 */
export function writeBackup(order: BackupOrder): Promise<BackupDone> {
  const write = async (client: pg.Client) => {
    await client.query(plainText)
    await client.query("SELECT pg_advisory_lock_shared($1)", [MIGRATION_LOCK])
    const writer = await openFrameWriter(order.file)
    try {
      return await writeSnapshot(client, writer, order)
    } catch (error) {
      await writer.discard()
      throw error
    }
  }
  return withConnection(order.url, write, "lantoa backup")
}

async function writeSnapshot(client: pg.Client, writer: FrameWriter, order: BackupOrder): Promise<BackupDone> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
  const header = await headerOf(client, Object.keys(order.sealed?.secrets ?? {}))
  await writer.frame("header", header)
  let [copied, rows] = [0, 0]
  for (const table of header.tables) {
    await writer.frame("table", { name: table.name })
    const end = await writeTable(client, writer, table, order.progress)
    await writer.frame("tableEnd", end)
    order.progress?.({ table: table.name, ...end })
    copied += end.bytes
    rows += end.rows
  }
  // After the rows: a sequence is no part of a snapshot, and must not stand behind a number that was copied.
  await writer.frame("sequences", await findSequences(client))
  await client.query("COMMIT")
  if (order.sealed) {
    const { secrets, passphrase } = order.sealed
    await writer.frame("secrets", await sealSecrets(secrets, passphrase, header.id))
  }
  return { file: order.file, size: await writer.finish(), copied, rows, header }
}

async function headerOf(client: pg.Client, secrets: string[]): Promise<BackupHeader> {
  const migrations = await findMigrations(client)
  if (!migrations) throw new Refusal("Cơ sở dữ liệu này chưa có bảng nào của Lan Tỏa: chưa có gì để sao lưu.")
  return {
    id: randomUUID(),
    madeAt: new Date().toISOString(),
    program: packageFile.version,
    migrations,
    functions: (await installedVersions(client)).get(functions.schema) ?? 0,
    treeDay: await treeDay(client),
    tables: await findTables(client),
    secrets,
  }
}

async function writeTable(
  client: pg.Client,
  writer: FrameWriter,
  table: BackupHeader["tables"][number],
  progress?: Progress,
): Promise<TableEnd> {
  const copy = client.query(copyTo(`COPY ${copyTarget(client, table)} TO STDOUT`))
  const hash = createHash("sha256")
  let bytes = 0
  const counted = async function* () {
    for await (const chunk of copy as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  for await (const block of compressInOrder(counted())) {
    await writer.frame("block", block)
    progress?.({ table: table.name, bytes, rows: null })
  }
  return { rows: copy.rowCount, bytes, sha256: hash.digest("hex") }
}
