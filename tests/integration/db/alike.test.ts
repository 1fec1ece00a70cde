import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { databaseUrl, execute } from "@/lib/db/scratch-database"
import { codeKey } from "@/lib/format/code-key"
import { fold } from "@/lib/format/fold"

const url = () => process.env.DATABASE_URL ?? ""

describe("the database folds as the program does", () => {
  let client: pg.Client
  beforeAll(async () => {
    client = new pg.Client({ connectionString: url() })
    await client.connect()
  })
  afterAll(() => client.end())

  const letters = [..."aĂắÊ̆ƀĐđÐðQq01-–—‑−“”’ʼ…№½ﬁ０．", "\u0309", "\u200b", "\u00a0", "\u3000", "\t", "\n", "\u2028"]
  const more = ["\ufeff", "\u00ad", "\u202e", "\u2800", "\u3164", "\ufe0f", "Ơ", "ử", "Ỵ", "_", "%", "\\", "'", '"']
  const texts = fc.array(fc.constantFrom(...letters, ...more, "\u0001", "\u007f"), { maxLength: 12 })

  test("words and codes", async () => {
    const samples = fc.sample(texts, { numRuns: 4000, seed: 12 }).map((signs) => signs.join(""))
    const { rows } = await client.query<{ t: string; words: string; key: string }>(
      "SELECT t, fold_words(t) AS words, code_key(t) AS key FROM unnest($1::text[]) t",
      [samples],
    )
    expect(rows).toEqual(samples.map((t) => ({ t, words: fold(t), key: codeKey(t) })))
  })
})

test("a running office keeps codes that were two, and gets no more of them", async () => {
  const name = `${new URL(url()).pathname.slice(1)}_alike`
  await execute(url(), `CREATE DATABASE ${name}`)
  const database = databaseUrl(url(), name)
  const added = "20261130191500_alike"
  const apply = (folder: string) =>
    execute(database, readFileSync(path.join("prisma/migrations", folder, "migration.sql"), "utf8"))
  try {
    const folders = readdirSync("prisma/migrations").filter((one) => one.startsWith("2026") && one < added)
    for (const folder of folders) await apply(folder)
    await execute(
      database,
      `INSERT INTO unit (code) VALUES ('X1'), ('x1'), ('00123'), (NULL), (NULL);
       INSERT INTO person (full_name, sort_name, category) VALUES ('Ðinh Công Tâm', 'tâm', 'official')`,
    )
    await apply(added)
    const { rows } = await execute(database, "SELECT code, code_twin FROM unit ORDER BY id")
    expect(rows.map((unit) => [unit.code, unit.code_twin])).toEqual([
      ["X1", false],
      ["x1", true],
      ["00123", false],
      [null, false],
      [null, false],
    ])
    expect((await execute(database, "SELECT folded FROM person")).rows).toEqual([{ folded: "dinh cong tam" }])
    await expect(execute(database, "INSERT INTO unit (code) VALUES ('123')")).rejects.toThrow("unit_code_alike")
    await expect(execute(database, "INSERT INTO unit (code) VALUES ('x–1')")).resolves.toBeTruthy()
    await expect(execute(database, "INSERT INTO unit (code) VALUES ('X 1')")).rejects.toThrow("unit_code_alike")
  } finally {
    await execute(url(), `DROP DATABASE ${name} WITH (FORCE)`)
  }
})
