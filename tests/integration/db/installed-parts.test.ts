import { afterEach, describe, expect, test } from "vitest"
import { install, installedVersions, versionOf } from "@/lib/db/part"
import { NewerDatabase, parts } from "@/lib/migrate/parts"
import { withConnection } from "@/lib/db/connection"
import { migrate } from "@/lib/migrate/migrate"
import { applyMigrations } from "@/lib/migrate/migrations"
import { execute } from "@/lib/db/scratch-database"
import { emptyDatabase, publicTables } from "../../factories/backup-commands"

const url = process.env.DATABASE_URL!
const newest = Object.fromEntries(parts.map((part) => [part.schema, versionOf(part)]))
const versions = async (database = url) => Object.fromEntries(await withConnection(database, installedVersions))

const say = (schema: string, version: number) =>
  `CREATE OR REPLACE FUNCTION ${schema}.installed_version() RETURNS int LANGUAGE sql STABLE AS 'SELECT ${version}'`

/** Every function and relation there is, with the transaction that wrote it last. */
async function everything() {
  const { rows } = await execute(
    url,
    `SELECT pronamespace::regnamespace::text AS schema, 'function' AS kind, oid::regprocedure::text AS name, xmin::text FROM pg_proc
     WHERE pronamespace IN ('public'::regnamespace, 'roll_up'::regnamespace)
     UNION ALL SELECT relnamespace::regnamespace::text, 'relation', relname, xmin::text FROM pg_class
     WHERE relnamespace IN ('public'::regnamespace, 'roll_up'::regnamespace) ORDER BY 1, 2, 3`,
  )
  return rows as { schema: string; kind: string; name: string; xmin: string }[]
}

const functionsBeside = async (schema: string) =>
  (await everything()).filter((one) => one.kind === "function" && one.schema !== schema)

afterEach(async () => {
  // Whatever a test left: without versions all is installed anew.
  await execute(url, "DROP FUNCTION IF EXISTS installed_version(); DROP FUNCTION IF EXISTS roll_up.installed_version()")
  await migrate(url)
})

test("nothing is touched when the versions are equal", async () => {
  const before = await everything()
  expect(await versions()).toEqual(newest)
  await migrate(url)
  expect(await everything()).toEqual(before)
})

describe.each(parts)("$schema", ({ schema }) => {
  test("of an older version is replaced, and only it", async () => {
    await execute(url, say(schema, 0))
    const [before, beside] = [await everything(), await functionsBeside(schema)]
    await migrate(url)
    expect(await versions()).toEqual(newest)
    expect(await everything()).not.toEqual(before)
    expect(await functionsBeside(schema)).toEqual(beside)
  })

  test("of a newer version is refused, and nothing changes", async () => {
    await execute(url, say(schema, newest[schema]! + 1))
    const before = await everything()
    await expect(migrate(url)).rejects.toThrow(NewerDatabase)
    expect(await everything()).toEqual(before)
  })

  test("that fails to install leaves what was there", async () => {
    const part = parts.find((one) => one.schema === schema)!
    const broken = { ...part, texts: [...part.texts, "later"], sql: () => `${part.sql()}; SELECT 1 / 0` }
    const before = await everything()
    await expect(withConnection(url, (client) => install(client, broken))).rejects.toThrow("division by zero")
    expect(await everything()).toEqual(before)
  })
})

test("a body that was replaced comes back, and triggers use it at once", async () => {
  await execute(
    url,
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$; ${say("public", 0)}`,
  )
  await execute(url, "INSERT INTO audit_event (actor_name, action, subject) VALUES ('x', 'x', 'x')")
  await execute(url, "UPDATE audit_event SET action = 'y'")
  await migrate(url)
  await expect(execute(url, "UPDATE audit_event SET action = 'y'")).rejects.toThrow("never changed")
})

test("a newer database is refused before any migration of ours is applied", async () => {
  const { url: other, drop } = await emptyDatabase()
  try {
    await execute(other, say("public", 99999))
    await expect(migrate(other)).rejects.toThrow(NewerDatabase)
    expect(await publicTables(other)).toEqual([])
  } finally {
    await drop()
  }
})

test("an office of before there were versions keeps its records, and its program, started again, stops", async () => {
  const { url: office, drop } = await emptyDatabase()
  try {
    await applyMigrations(office)
    await execute(
      office,
      `INSERT INTO unit (code) VALUES ('CU-1'); CREATE SCHEMA roll_up; CREATE TABLE roll_up.installed (hash text PRIMARY KEY);
       CREATE TABLE roll_up.tree (tree int PRIMARY KEY, as_of date NOT NULL); INSERT INTO roll_up.installed VALUES ('abc')`,
    )
    // Two machines that are started together.
    await Promise.all([migrate(office), migrate(office)])
    expect(await versions(office)).toEqual(newest)
    expect((await execute(office, "SELECT code FROM unit")).rows).toEqual([{ code: "CU-1" }])
    await expect(execute(office, "SELECT hash FROM roll_up.installed")).rejects.toThrow('"hash"')
  } finally {
    await drop()
  }
})
