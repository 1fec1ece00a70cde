import { createHash, randomBytes } from "node:crypto"
import { copyFile, readFile, stat, writeFile } from "node:fs/promises"
import { setTimeout } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { checkBackup } from "@/lib/backup/check-backup"
import type { BackupHeader } from "@/lib/backup/format"
import { readFrames } from "@/lib/backup/frame-reader"
import { openFrameWriter } from "@/lib/backup/frame-writer"
import { Refusal } from "@/lib/backup/refusal"
import { db } from "@/lib/db/client"
import { migrate } from "@/lib/migrate/migrate"
import { applyMigrations, migrationNames } from "@/lib/migrate/migrations"
import { execute } from "@/lib/db/scratch-database"
import {
  contentsOf,
  emptyDatabase,
  openMachine,
  passphrase,
  publicTables,
  untilActive,
  type Machine,
} from "../factories/backup-commands"
import { makeTree } from "../factories/unit-tree"

const source = process.env.DATABASE_URL!
const env = { LANTOA_BACKUP_PASSPHRASE: passphrase }

let machine: Machine
let good: string
let target: Awaited<ReturnType<typeof emptyDatabase>>

beforeAll(async () => {
  machine = await openMachine()
  target = await emptyDatabase()
  await makeTree()
  // Large enough that it is loaded for a while.
  const bytes = randomBytes(12_000_000)
  await db().attachment.create({
    data: {
      register: "documents",
      recordId: 1,
      fileName: "đĩa.zip",
      mediaType: "application/zip",
      size: bytes.length,
      content: { create: { bytes } },
    },
  })
  good = machine.file("tot.backup")
  const done = await machine.run("backup", [good], { ...env, DATABASE_URL: source, AUTH_SECRET: "x".repeat(40) })
  expect(done.code).toBe(0)
}, 120_000)

afterAll(async () => {
  await target.drop()
  await machine.close()
})

const restore = (file: string, more: Record<string, string> = {}, args: string[] = []) =>
  machine.run("restore", [file, ...args], { ...env, DATABASE_URL: target.url, ...more })

/** The command refuses in one line, and the database has no table afterwards as before. */
async function expectRefusal(file: string, words: string, more: Record<string, string> = {}) {
  const { code, said } = await restore(file, more)
  expect(said).toContain(words)
  expect(said).not.toMatch(/^\s+at /m)
  expect(code).toBe(1)
  expect(await publicTables(target.url)).toEqual([])
}

/** The target without any table again. */
const emptied = () =>
  execute(target.url, "DROP SCHEMA IF EXISTS roll_up CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public")

/** A copy of the good backup whose bytes were changed. */
async function spoiled(name: string, spoil: (bytes: Buffer) => Buffer): Promise<string> {
  const file = machine.file(name)
  await writeFile(file, spoil(await readFile(good)))
  return file
}

/** A backup that is whole, with another header. */
async function withHeader(name: string, change: (header: BackupHeader) => object): Promise<string> {
  const file = machine.file(name)
  const writer = await openFrameWriter(file)
  for await (const { kind, payload } of readFrames(good))
    await writer.frame(kind, kind === "header" ? change(JSON.parse(payload.toString()) as BackupHeader) : payload)
  await writer.finish()
  return file
}

const flipped = (at: number) => (bytes: Buffer) => {
  bytes[at] = bytes[at]! ^ 1
  return bytes
}

test("a file is checked without a database being touched", async () => {
  const checked = await restore(good, { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" }, ["--check"])
  expect(checked).toMatchObject({ code: 0, said: expect.stringContaining("nguyên vẹn") })
  expect(await restore(good, {}, ["--chek"])).toMatchObject({ code: 2, said: expect.stringContaining("Cách dùng") })
})

test("a file of the first format, which said nothing of functions, is good", async () => {
  const file = await withHeader("dang-1.backup", ({ functions: _, ...header }) => header)
  const bytes = await readFile(file)
  bytes[15] = 1
  createHash("sha256")
    .update(bytes.subarray(0, -32))
    .digest()
    .copy(bytes, bytes.length - 32)
  await writeFile(file, bytes)
  expect((await checkBackup(file)).header).toMatchObject({ functions: 0 })
  expect((await checkBackup(good)).header.functions).toBeGreaterThan(0)
})

describe("refused, and the database stays as it was", () => {
  test("what is no backup, and one that is not there", async () => {
    const file = machine.file("la.backup")
    await writeFile(file, "PK\x03\x04 một tệp khác, đủ dài để đọc")
    await expectRefusal(file, "không phải bản sao lưu")
    await expectRefusal(machine.file("khong-co"), "Không đọc được tệp")
  })

  test("a truncated file, wherever it ends", async () => {
    const { size } = await stat(good)
    await expectRefusal(await spoiled("cut.backup", (bytes) => bytes.subarray(0, size - 1)), "thiếu phần cuối")
    for (const length of [0, 5, 16, 18, 30, 500, Math.floor(size / 2), size - 33, size - 38]) {
      const file = await spoiled("cut.backup", (bytes) => bytes.subarray(0, length))
      await expect(checkBackup(file), `${length} of ${size}`).rejects.toBeInstanceOf(Refusal)
    }
    const longer = await spoiled("cut.backup", (bytes) => Buffer.concat([bytes, Buffer.from("x")]))
    await expect(checkBackup(longer)).rejects.toBeInstanceOf(Refusal)
  })

  test("a flipped bit, wherever it lies", async () => {
    const { size } = await stat(good)
    await expectRefusal(await spoiled("flip.backup", flipped(Math.floor(size / 2))), "hỏng hoặc bị sửa")
    const places = [
      0,
      15,
      16,
      17,
      21,
      40,
      3000,
      ...[1, 2, 3, 4, 5].map((n) => Math.floor((size * n) / 6)),
      size - 100,
      size - 33,
      size - 1,
    ]
    for (const at of places) {
      const file = await spoiled("flip.backup", flipped(at))
      await expect(checkBackup(file), `byte ${at} of ${size}`).rejects.toBeInstanceOf(Refusal)
    }
  })

  test("the wrong passphrase, and none", async () => {
    await expectRefusal(good, "Mật khẩu sao lưu không đúng", { LANTOA_BACKUP_PASSPHRASE: "một mật khẩu khác" })
    await expectRefusal(good, "--without-secrets", { LANTOA_BACKUP_PASSPHRASE: "" })
  })

  test("sealed secrets of another backup", async () => {
    const id = "00000000-0000-4000-8000-000000000000"
    await expectRefusal(await withHeader("id.backup", (header) => ({ ...header, id })), "không đúng")
  })

  test("a newer version of the schema or of its functions, and a newer format", async () => {
    const newer = await withHeader("moi.backup", (header) => ({
      ...header,
      migrations: [...header.migrations, "20991231000000_later"],
    }))
    await expectRefusal(newer, "phiên bản Lan Tỏa mới hơn")
    const later = await withHeader("ham.backup", (header) => ({ ...header, functions: header.functions + 1 }))
    await expectRefusal(later, "phiên bản Lan Tỏa mới hơn")
    await expectRefusal(await spoiled("format.backup", flipped(15)), "phiên bản Lan Tỏa mới hơn")
  })

  test("tables that this version does not have", async () => {
    const other = await withHeader("bang.backup", (header) => ({
      ...header,
      tables: header.tables.map((table) =>
        table.name === "unit" ? { ...table, columns: [...table.columns, "extra"] } : table,
      ),
    }))
    const { code, said } = await restore(other, {}, ["--keep-secrets"])
    expect(said).toContain("Bảng trong bản sao lưu khác")
    expect(code).toBe(1)
    expect((await execute(target.url, "SELECT FROM unit")).rowCount).toBe(0)
    await emptied()
  })

  test("a database that holds an office, tables of others, or a newer version", async () => {
    const before = await contentsOf(source)
    const office = await restore(good, { DATABASE_URL: source })
    expect(office).toMatchObject({ code: 1, said: expect.stringContaining("đã có dữ liệu") })
    expect(await contentsOf(source)).toEqual(before)

    await execute(target.url, "CREATE TABLE stranger (id int)")
    expect(await restore(good)).toMatchObject({ code: 1, said: expect.stringContaining("stranger") })
    expect(await publicTables(target.url)).toEqual(["stranger"])
    await execute(target.url, "DROP TABLE stranger")

    await applyMigrations(target.url)
    await execute(
      target.url,
      "UPDATE _prisma_migrations SET migration_name = '20991231000000_later' WHERE migration_name LIKE '%_backups'",
    )
    expect(await restore(good)).toMatchObject({ code: 1, said: expect.stringContaining("mới hơn tạo") })
    await emptied()

    await execute(target.url, "CREATE FUNCTION installed_version() RETURNS int LANGUAGE sql AS 'SELECT 99999'")
    expect(await restore(good)).toMatchObject({ code: 1, said: expect.stringContaining("mới hơn tạo") })
    await emptied()
  })
})

const sizeOf = async (file: string) => (await stat(file).catch(() => null))?.size ?? 0

describe("nothing good-looking is left", () => {
  test("by a backup that was killed", { timeout: 60_000 }, async () => {
    const file = machine.file("chet.backup")
    const draft = `${file}.part`
    const order = ["backup", [file], { ...env, DATABASE_URL: source, AUTH_SECRET: "x".repeat(40) }] as const
    // Halfway through its tables it waits for a lock that nobody else would take.
    const held = db().$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE unit_type IN ACCESS EXCLUSIVE MODE`
        const backup = machine.start(order[0], [...order[1]], order[2])
        await untilActive(
          source,
          "application_name = 'lantoa backup' AND wait_event_type = 'Lock' AND query LIKE 'COPY%'",
        )
        while ((await sizeOf(draft)) === 0) await setTimeout(50)
        process.kill(backup.pid, "SIGKILL")
        expect((await backup.ended).code).toBeNull()
      },
      { timeout: 30_000 },
    )
    await held
    expect(await stat(file).catch(() => null)).toBeNull()
    await expect(checkBackup(draft)).rejects.toBeInstanceOf(Refusal)
    await copyFile(draft, machine.file("doi-ten.backup"))
    await expectRefusal(machine.file("doi-ten.backup"), "thiếu phần cuối")

    expect((await machine.run(order[0], [...order[1]], order[2])).code).toBe(0)
    const rows = await db().backup.findMany({ where: { fileName: "chet.backup" }, orderBy: { id: "asc" } })
    expect(rows).toMatchObject([
      { failure: "Bị ngắt giữa chừng.", bytes: null },
      { failure: "", hasSecrets: true },
    ])
    expect(Number(rows[1]!.bytes)).toBe((await stat(file)).size)
  })

  test("by a backup that would write over another file", async () => {
    const bytes = await readFile(good)
    const again = await machine.run("backup", [good, "--without-secrets"], { DATABASE_URL: source })
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining("đã có; hãy chọn tên khác") })
    expect((await readFile(good)).equals(bytes)).toBe(true)
  })

  test("by a restore that was killed; the database can be restored into again", { timeout: 120_000 }, async () => {
    const killed = machine.start("restore", [good], { ...env, DATABASE_URL: target.url })
    const there = `datname = '${target.name}'`
    await untilActive(source, `${there} AND query LIKE 'COPY public."attachment_content"%' AND state = 'active'`)
    process.kill(killed.pid, "SIGKILL")
    expect((await killed.ended).code).toBeNull()
    const gone = `NOT EXISTS (SELECT FROM pg_stat_activity s WHERE s.${there} AND s.backend_type = 'client backend')`
    await untilActive(source, gone)
    for (const table of ["unit", "account", "attachment", "audit_event"])
      expect((await execute(target.url, `SELECT FROM ${table}`)).rowCount, table).toBe(0)

    expect(await restore(good)).toMatchObject({ code: 0, said: expect.stringContaining("không có sai khác") })
    const leaveOut = ["backup", "session"]
    expect(await contentsOf(target.url, leaveOut)).toEqual(await contentsOf(source, leaveOut))
  })
})

test(
  "into a fresh installation: of this version, and of a newer one than the backup's",
  { timeout: 120_000 },
  async () => {
    const old = await emptyDatabase()
    const fresh = await emptyDatabase()
    try {
      // Before the table of backups was there: such a database is backed up before its upgrade.
      await applyMigrations(
        old.url,
        migrationNames().filter((name) => !name.endsWith("_backups")),
      )
      await execute(old.url, "INSERT INTO unit (code) VALUES ('CU-1')")
      const file = machine.file("ban-cu.backup")
      expect(
        (
          await machine.run("backup", [file, "--without-secrets"], {
            DATABASE_URL: old.url,
            AUTH_SECRET: "x".repeat(40),
          })
        ).code,
      ).toBe(0)

      await migrate(fresh.url)
      expect(await machine.run("restore", [file], { DATABASE_URL: fresh.url })).toMatchObject({ code: 0 })
      expect((await execute(fresh.url, "SELECT code FROM unit")).rows).toEqual([{ code: "CU-1" }])
      expect(await publicTables(fresh.url)).toContain("backup")
      const names = await execute(fresh.url, "SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1")
      expect((names.rows as { name: string }[]).map(({ name }) => name)).toEqual(migrationNames())
    } finally {
      await old.drop()
      await fresh.drop()
    }
  },
)
