import type pg from "pg"

/** A part of the database that the program brings along whole: a newer version replaces it, an older one never does. */
export interface Part {
  schema: "public" | "roll_up"
  /** How a refusal calls it. */
  name: string
  /** What each of its texts so far hashed to, the present one last: how many there were is its version, which cannot go back. */
  texts: readonly string[]
  sql: () => string
  install: (client: pg.ClientBase, sql: string) => Promise<unknown>
}

/** The version of a part that this program brings. */
export const versionOf = ({ texts }: Part): number => texts.length

/** The versions that a database has of its parts, by schema; a part that is not there, or of before there were versions, has none. */
export async function installedVersions(client: pg.ClientBase): Promise<Map<string, number>> {
  // Read, not called: a function that may not be there cannot stand in a statement.
  const { rows } = await client.query<{ schema: string; version: number }>(`
    SELECT pronamespace::regnamespace::text AS schema, substring(prosrc FROM '\\d+')::int AS version
    FROM pg_proc WHERE proname = 'installed_version' AND pronargs = 0`)
  return new Map(rows.map(({ schema, version }) => [schema, version]))
}

/** Installs a part and its version in one transaction: a failure leaves the old ones. The caller keeps everybody else from doing so. */
export async function install(client: pg.ClientBase, part: Part): Promise<void> {
  await client.query("BEGIN")
  await part.install(client, part.sql())
  await client.query(`CREATE OR REPLACE FUNCTION ${part.schema}.installed_version() RETURNS int LANGUAGE sql STABLE
    AS 'SELECT ${versionOf(part)}'`)
  await client.query("COMMIT")
}
