import { once } from "node:events"
import type pg from "pg"
import { from as copyFrom, type CopyStreamQuery } from "pg-copy-streams"
import { formatInstant } from "@/lib/format/dates"
import { copyTarget, findTables, inPublic } from "./catalogue"
import { checkBackup, type CheckedBackup, type RowSink } from "./check-backup"
import { lockOpening, refuseUnlessEmpty } from "./empty-database"
import type { BackupHeader, Progress } from "./format"
import { altered } from "./frame-reader"
import { Refusal } from "./refusal"

/** Tables that tell of this machine, not of the office: they come back empty. No mail of the day of the backup leaves a second time. */
const ofThisMachine = ["backup", "queued_mail"]

interface SetAside {
  before: string
  after: string
}

/**
 * Loads a backup that was checked into an empty database of the same version, in one transaction: whatever goes wrong, the database stays empty. The
 * triggers sleep, because what they write is among the rows; the references between tables are checked at the end, all together.
 */
export async function loadBackup(client: pg.Client, file: string, checked: CheckedBackup, progress: Progress) {
  const { header, sequences } = checked
  let copying: CopyStreamQuery | undefined
  await client.query("BEGIN")
  try {
    await lockOpening(client)
    await refuseUnlessEmpty(client)
    await demandSameTables(client, header)
    await dropDerived(client, header.treeDay)
    const aside = [...(await references(client)), ...(await triggers(client))]
    for (const { before } of aside) await client.query(before)
    const names = header.tables.map(({ name }) => inPublic(client, name)).join(", ")
    await client.query(`TRUNCATE ${names} RESTART IDENTITY`)
    const again = await checkBackup(file, async (table) => {
      copying = client.query(copyFrom(`COPY ${copyTarget(client, table)} FROM STDIN`))
      return sinkOf(table.name, copying, progress)
    })
    if (again.header.id !== header.id) throw altered()
    for (const { name, last } of sequences)
      await client.query("SELECT setval($1::regclass, $2::bigint)", [inPublic(client, name), last])
    await forgetMachine(client, header)
    await noteRestore(client, header)
    for (const { after } of aside.reverse()) await client.query(after)
    await client.query("COMMIT")
  } catch (error) {
    // A COPY that was left in the middle would keep the server waiting for rows.
    copying?.destroy(error instanceof Error ? error : undefined)
    await client.query("ROLLBACK").catch(() => undefined)
    throw error
  }
}

/** The tables of a version are known: a backup with others, or with other columns, was not made by it. */
async function demandSameTables(client: pg.Client, { tables }: BackupHeader): Promise<void> {
  const told = (list: BackupHeader["tables"]) =>
    list
      .map(({ name, columns }) => `${name} (${[...columns].sort().join(", ")})`)
      .sort()
      .join("; ")
  if (told(tables) !== told(await findTables(client)))
    throw new Refusal("Bảng trong bản sao lưu khác bảng của phiên bản này; không khôi phục được bằng chương trình này.")
}

/**
 * The derived schema goes, and its triggers with it: the next migration builds it anew. What stays is the day its trees were of, so that whatever
 * was planned since takes effect as on any other morning.
 */
async function dropDerived(client: pg.Client, treeDay: string | null): Promise<void> {
  await client.query("DROP SCHEMA IF EXISTS roll_up CASCADE")
  if (treeDay === null) return
  await client.query("CREATE SCHEMA roll_up; CREATE TABLE roll_up.tree (tree int PRIMARY KEY, as_of date NOT NULL)")
  await client.query("INSERT INTO roll_up.tree VALUES (0, $1)", [treeDay])
}

async function references(client: pg.Client): Promise<SetAside[]> {
  const { rows } = await client.query<SetAside>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS before,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS after
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0 ORDER BY conname`)
  return rows
}

async function triggers(client: pg.Client): Promise<SetAside[]> {
  const { rows } = await client.query<SetAside>(`
    SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', c.oid::regclass, t.tgname) AS before,
      format('ALTER TABLE %s ENABLE TRIGGER %I', c.oid::regclass, t.tgname) AS after
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal AND t.tgenabled = 'O' ORDER BY c.relname, t.tgname`)
  return rows
}

function sinkOf(table: string, copy: CopyStreamQuery, progress: Progress): RowSink {
  let bytes = 0
  // Waited for from the start: the server may refuse a row between two writes.
  const failed = new Promise<never>((_, reject) => copy.on("error", reject))
  failed.catch(() => undefined)
  return {
    rows: async (block) => {
      if (!copy.write(block)) await Promise.race([once(copy, "drain"), failed])
      bytes += block.length
      progress({ table, bytes, rows: null })
    },
    end: async ({ rows }) => {
      copy.end()
      await Promise.race([once(copy, "finish"), failed])
      if (copy.rowCount !== rows) throw altered()
      progress({ table, bytes, rows })
    },
  }
}

/** Whoever was signed in signs in again: a stolen cookie of the day of the backup must not live up again. */
async function forgetMachine(client: pg.Client, { tables }: BackupHeader): Promise<void> {
  await client.query("UPDATE public.session SET ended_at = now() WHERE ended_at IS NULL")
  for (const name of ofThisMachine) {
    if (tables.some((table) => table.name === name)) await client.query(`TRUNCATE ${inPublic(client, name)}`)
  }
}

/** The log tells from when the records are, to whoever keeps the installation. */
async function noteRestore(client: pg.Client, { madeAt }: BackupHeader): Promise<void> {
  const changes = { "Bản sao lưu": { before: "", after: formatInstant(new Date(madeAt)) } }
  await client.query(
    `INSERT INTO public.audit_event (actor_name, action, subject, unit_id, changes)
     SELECT DISTINCT 'Hệ thống', 'installation.restore', 'installation', unit_id, $1::jsonb FROM public.unit_placement WHERE parent_id IS NULL`,
    [changes],
  )
}
