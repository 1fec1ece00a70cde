import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import type pg from "pg"
import { compareParts } from "@/lib/migrate/parts"
import { migrationNames, migrationsFolder } from "@/lib/migrate/migrations"
import { findMigrations, findTables, inPublic } from "./catalogue"
import { Refusal } from "./refusal"

/** The tables that the program's migrations make. */
function tablesOfProgram(): Set<string> {
  const scripts = readdirSync(migrationsFolder(), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".sql"),
  )
  const texts = scripts.map((file) => readFileSync(path.join(migrationsFolder(), file), "utf8"))
  const made = texts.flatMap((text) =>
    [...text.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)"?/g)].map(([, name]) => name!),
  )
  return new Set([...made, "_prisma_migrations"])
}

async function hasRows(client: pg.ClientBase, table: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 FROM ${inPublic(client, table)} LIMIT 1`)
  return (rowCount ?? 0) > 0
}

/**
 * Refuses a database that is not empty. Empty is one without tables, and one whose tables are ours and hold neither a unit nor an account: before there
 * is either nobody can have entered anything, and the lists that migrations bring come back with the backup.
 */
export async function refuseUnlessEmpty(client: pg.ClientBase): Promise<void> {
  const tables = (await findTables(client)).map(({ name }) => name)
  const ours = tablesOfProgram()
  const foreign = tables.filter((name) => !ours.has(name))
  if (foreign.length > 0)
    throw new Refusal(
      `Cơ sở dữ liệu có bảng không phải của Lan Tỏa (${foreign.slice(0, 3).join(", ")}). Hãy chọn cơ sở dữ liệu trống.`,
    )
  const unknown = ((await findMigrations(client)) ?? []).filter((name) => !migrationNames().includes(name))
  if (unknown.length > 0 || (await compareParts(client)).newer.length > 0)
    throw new Refusal(
      "Cơ sở dữ liệu do phiên bản Lan Tỏa mới hơn tạo. Hãy cập nhật chương trình hoặc chọn cơ sở dữ liệu trống.",
    )
  for (const table of ["unit", "account"]) {
    if (tables.includes(table) && (await hasRows(client, table)))
      throw new Refusal(
        "Cơ sở dữ liệu đã có dữ liệu (đơn vị hoặc tài khoản). Chỉ khôi phục vào cơ sở dữ liệu trống: dừng hệ thống, đổi tên thư mục .data/postgres hoặc đặt DATABASE_URL tới cơ sở dữ liệu khác, rồi làm lại.",
      )
  }
}

/** The same lock as the first account's and the sample data's: of two that begin together one finds the database empty. */
export async function lockOpening(client: pg.ClientBase): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtext('sample data'))")
}

/** Refuses while another program of the same role has the database open: the office must be stopped. */
export async function refuseWhileUsed(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query(`
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user
      AND backend_type = 'client backend' AND pid <> pg_backend_pid()`)
  if ((rowCount ?? 0) > 0)
    throw new Refusal("Có chương trình khác đang mở cơ sở dữ liệu này. Hãy dừng hệ thống (npm start) rồi khôi phục.")
}

/** SQL: takes everything of ours out of an empty database, what extensions brought apart, so that another version of the schema can be laid. */
export const clearSql = `
DROP SCHEMA IF EXISTS roll_up CASCADE;
DO $$
DECLARE
  drops text;
BEGIN
  SELECT string_agg(x.command, ';' ORDER BY x.rank, x.command) INTO drops FROM (
    SELECT 1 AS rank, 'pg_class'::regclass AS catalogue, c.oid, 'DROP TABLE IF EXISTS ' || c.oid::regclass || ' CASCADE' AS command
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    UNION ALL SELECT 2, 'pg_class'::regclass, c.oid, 'DROP SEQUENCE IF EXISTS ' || c.oid::regclass || ' CASCADE'
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i'))
    UNION ALL SELECT 3, 'pg_proc'::regclass, p.oid, 'DROP ROUTINE IF EXISTS ' || p.oid::regprocedure || ' CASCADE'
      FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
    UNION ALL SELECT 4, 'pg_type'::regclass, t.oid, 'DROP TYPE IF EXISTS ' || t.oid::regtype || ' CASCADE'
      FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e'
    UNION ALL SELECT 5, 'pg_collation'::regclass, c.oid, 'DROP COLLATION IF EXISTS ' || c.oid::regcollation || ' CASCADE'
      FROM pg_collation c WHERE c.collnamespace = 'public'::regnamespace
  ) x WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = x.catalogue AND d.objid = x.oid AND d.deptype = 'e');
  EXECUTE coalesce(drops, 'SELECT');
END $$`
