import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { functions } from "@/lib/migrate/functions"

// Asked of the catalogue, so that no function is forgotten.

/** Functions of the program in schema public; the one that tells the version is written by the installation itself. */
const own = `own AS (
  SELECT p.oid, p.proname, p.prosrc, p.oid::regprocedure::text AS name, p.xmin FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace AND p.proname <> 'installed_version'
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e'))`

/** Functions whose results are on the disk, by way of an index, a column or a constraint, and whatever these call. */
const stored = `WITH RECURSIVE ${own}, stored AS (
  SELECT f.* FROM own f JOIN pg_depend d ON d.refclassid = 'pg_proc'::regclass AND d.refobjid = f.oid
    AND d.classid IN ('pg_class'::regclass, 'pg_attrdef'::regclass, 'pg_constraint'::regclass)
  UNION
  SELECT f.* FROM stored s JOIN own f ON f.oid <> s.oid AND (s.prosrc ~ ('\\m' || f.proname || '\\s*\\(')
    OR EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = s.oid AND d.refclassid = d.classid AND d.refobjid = f.oid))
) SELECT DISTINCT name FROM stored ORDER BY name`

/** Those that this transaction has written: the functions of prisma/functions, right after these were installed. */
const written = `WITH ${own} SELECT name FROM own WHERE xmin::text = pg_current_xact_id()::text ORDER BY name`
const all = `WITH ${own} SELECT name FROM own ORDER BY name`

let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
})
afterAll(() => client.end())

async function names(sql: string): Promise<string[]> {
  return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name)
}

/** Which functions are on the disk, in the files, and in neither place, after some more SQL; nothing of it stays. */
async function placesOf(more = "") {
  await client.query("BEGIN")
  try {
    await client.query(functions.sql())
    const filed = await names(written)
    await client.query(more)
    const kept = await names(stored)
    const nowhere = (await names(all)).filter((name) => !filed.includes(name) && !kept.includes(name))
    return { filed, kept, both: filed.filter((name) => kept.includes(name)), nowhere }
  } finally {
    await client.query("ROLLBACK")
  }
}

test("what indexes, columns and constraints keep stands in migrations, every other function in prisma/functions", async () => {
  const { kept, both, nowhere } = await placesOf()
  expect(kept).toContain("fold_words(text)")
  expect({ both, nowhere }).toEqual({ both: [], nowhere: [] })
})

test("each function stands once", async () => {
  const definitions = functions.sql().match(/^CREATE\b.*\bFUNCTION\b/gm) ?? []
  expect(definitions.filter((one) => one !== "CREATE OR REPLACE FUNCTION")).toEqual([])
  expect(definitions).toHaveLength((await placesOf()).filed.length)
})

test.each([
  ["an index", "CREATE INDEX stray ON audit_event (emptied(changes))"],
  ["a constraint", "ALTER TABLE audit_event ADD CONSTRAINT stray CHECK (emptied(changes) IS NOT NULL) NOT VALID"],
  [
    "a generated column",
    "ALTER TABLE audit_event ADD COLUMN stray jsonb GENERATED ALWAYS AS (emptied(changes)) STORED",
  ],
  [
    "an index, by way of another function",
    `CREATE FUNCTION stray(j jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS 'SELECT public.emptied(j)';
     CREATE INDEX stray ON audit_event (stray(changes))`,
  ],
])("a function of prisma/functions is found that would be kept by %s", async (_, sql) => {
  expect((await placesOf(sql)).both).toEqual(["emptied(jsonb)"])
})

test("a function that is in no file is found", async () => {
  expect((await placesOf("CREATE FUNCTION stray() RETURNS int LANGUAGE sql AS 'SELECT 1'")).nowhere).toEqual([
    "stray()",
  ])
})
