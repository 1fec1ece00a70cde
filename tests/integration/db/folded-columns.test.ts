import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { databaseUrl, execute } from "@/lib/db/scratch-database"

const url = () => process.env.DATABASE_URL ?? ""
const dir = "prisma/migrations"
const added = "20261130123000_quick_lists"

test("a running office keeps its records, and finds them by what was folded for each", async () => {
  const name = `${new URL(url()).pathname.slice(1)}_folded`
  await execute(url(), `CREATE DATABASE ${name}`)
  const database = databaseUrl(url(), name)
  const apply = (folder: string) => execute(database, readFileSync(path.join(dir, folder, "migration.sql"), "utf8"))
  try {
    const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const { name: folder } of folders.filter((one) => one.name < added)) await apply(folder)
    await execute(
      database,
      `INSERT INTO person (full_name, sort_name, category) VALUES ('Đỗ Thị Ước', 'ước đỗ thị', 'official');
       INSERT INTO unit (code) VALUES ('U1');
       INSERT INTO document (unit_id, type_key, symbol, issued_on, subject) VALUES (1, 'ke-hoach', '31-KH/ĐU', '2026-01-02', 'Kế hoạch năm')`,
    )
    await apply(added)
    const found = (table: string) => execute(database, `SELECT id, version, folded FROM ${table}`)
    expect((await found("person")).rows).toEqual([{ id: 1, version: 1, folded: "do thi uoc" }])
    expect((await found("document")).rows).toEqual([{ id: 1, version: 1, folded: "31-kh/du ke hoach nam" }])
    await execute(database, "UPDATE person SET full_name = 'Người 7'")
    expect((await found("person")).rows).toMatchObject([{ folded: "nguoi 7" }])
  } finally {
    await execute(url(), `DROP DATABASE ${name} WITH (FORCE)`)
  }
})
