import type pg from "pg"
import type { BackupHeader, Sequence } from "./format"

type Table = BackupHeader["tables"][number]

/** SQL condition: an object of the catalogue was not made by an extension. */
const notOfExtension = (catalogue: string, oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`

/** Every table of schema public with the columns that can be written, as the catalogue knows them. */
export async function findTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND ${notOfExtension("pg_class", "c.oid")}
    GROUP BY c.relname ORDER BY c.relname`)
  return rows
}

/** Where every used sequence of schema public stands; one that was never used is left out. */
export async function findSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    "SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename",
  )
  return rows.flatMap(({ name, last }) => (last === null ? [] : [{ name, last }]))
}

/** The migrations that hold in the database, in their order; null where no migration ever ran. */
export async function findMigrations(client: pg.ClientBase): Promise<string[] | null> {
  const { rows } = await client.query<{ kept: boolean }>(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS kept",
  )
  if (!rows[0]?.kept) return null
  const applied = await client.query<{ name: string }>(`
    SELECT DISTINCT migration_name AS name FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`)
  return applied.rows.map(({ name }) => name)
}

/** A table's name as SQL wants it, in its schema. */
export const inPublic = (client: pg.ClientBase, name: string) => `public.${client.escapeIdentifier(name)}`

/** `table (column, …)` for COPY. */
export function copyTarget(client: pg.ClientBase, { name, columns }: Table): string {
  return `${inPublic(client, name)} (${columns.map((column) => client.escapeIdentifier(column)).join(", ")})`
}
