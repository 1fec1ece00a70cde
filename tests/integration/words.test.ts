import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import { findMentions } from "@/lib/privacy/find-mentions"
import type { Register } from "@/lib/register/register-types"
import { registers } from "@/lib/registers/registry"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

// Where the words of each register stand, held against the database's own catalogue.

interface TextColumn {
  table: string
  column: string
}

const tables: string[] = registers.map(({ table }) => table)

/** Text columns of the public tables that are neither worked out by the database nor refer to another table. */
const textColumns = (): Promise<TextColumn[]> => db().$queryRaw<TextColumn[]>`
  SELECT c.table_name::text AS "table", c.column_name::text AS "column" FROM information_schema.columns c
  WHERE c.table_schema = 'public' AND c.data_type IN ('text', 'character varying') AND c.is_generated = 'NEVER'
    AND NOT EXISTS (SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
      WHERE k.contype = 'f' AND k.conrelid = format('public.%I', c.table_name)::regclass AND a.attname = c.column_name)`

/** The tables whose rows go with a record of a table, and those that refer to such rows; no table of a register. */
const hangingOn = (table: string) => db().$queryRaw<{ table: string }[]>`
  WITH RECURSIVE part AS (
    SELECT conrelid AS id FROM pg_constraint WHERE contype = 'f' AND confdeltype = 'c' AND confrelid = ${table}::regclass
      AND conrelid::regclass::text <> ALL (${tables}::text[])
    UNION
    SELECT k.conrelid FROM part p JOIN pg_constraint k ON k.contype = 'f' AND k.confrelid = p.id
    WHERE k.conrelid::regclass::text <> ALL (${tables}::text[])
  ) SELECT id::regclass::text AS "table" FROM part`

/** What a register says of its words, as `column` and `table.column`. */
function saidBy({ words }: Register): string[] {
  const parts = (words.parts ?? []).flatMap(({ table, texts }) => Object.keys(texts).map((name) => `${table}.${name}`))
  return [...Object.keys(words.texts), ...(words.kept ?? []), ...parts]
}

test.each(registers.map((register) => [register.key, register] as const))(
  "%s: every text column is a free text, or said to be none",
  async (_, register) => {
    const columns = await textColumns()
    const parts = (await hangingOn(register.table)).map(({ table }) => table)
    const own = columns.flatMap(({ table, column }) => (table === register.table ? [column] : []))
    const hanging = columns.flatMap(({ table, column }) => (parts.includes(table) ? [`${table}.${column}`] : []))
    const unsaid = [...own, ...hanging].filter((name) => !saidBy(register).includes(name))
    expect(own.length, "columns of text").toBeGreaterThan(0)
    expect(unsaid).toEqual([])
  },
)

describe("a name in a free text", () => {
  const name = "Kỳ Hoa Dị Thảo"
  let cell: Actor
  let staff: Actor
  let unitId: number

  beforeAll(async () => {
    const tree = await makeTree()
    unitId = tree.cell.id
    cell = await actorAt("cell", unitId)
    staff = await actorAt("staff", tree.commune.id)
  })

  const searched = registers
    .filter(({ words }) => !words.own)
    .flatMap((register) =>
      Object.entries(register.words.texts).flatMap(([column, left]) =>
        left === "none" ? [] : [[register.key, column, register] as const],
      ),
    )

  test.each(searched)("%s.%s is found when its person is pseudonymised", async (key, column, register) => {
    const writer = register.roles.write.includes("cell") ? cell : staff
    const consent = register.life ? { publishConsentOn: "01/02/2026", publishConsentBy: "Ông A" } : {}
    const values = { ...(await recordValues[key](unitId)), ...consent }
    const names = register.form.flatMap(({ fields }) => fields.map((field) => field.name))
    const typed = Object.fromEntries(Object.entries(values).filter(([field]) => names.includes(field)))
    const made = await act(writer, (scope) => register.create(scope, typed))
    expect(made).toMatchObject({ ok: true })
    const id = made?.ok ? made.events[0]!.recordId! : 0
    const [table, target] = [Prisma.raw(register.table), Prisma.raw(column)]
    // Past the form, which does not offer every column.
    await db().$executeRaw`UPDATE ${table} SET ${target} = ${`Bà ${name}`} WHERE id = ${id}`
    const found = await asActor(staff, (scope) => findMentions(scope, name))
    expect(found).toEqual([{ register: key, recordId: id }])
    await db().$executeRaw`UPDATE ${table} SET deleted_at = now(), version = version + 1 WHERE id = ${id}`
  })
})
