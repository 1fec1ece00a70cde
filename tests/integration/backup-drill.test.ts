import { randomBytes } from "node:crypto"
import { readFile, stat, writeFile } from "node:fs/promises"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { checkBackup } from "@/lib/backup/check-backup"
import { writeBackup } from "@/lib/backup/write-backup"
import { db } from "@/lib/db/client"
import { execute } from "@/lib/db/scratch-database"
import { registerByKey, registers } from "@/lib/registers/registry"
import { verify } from "@/lib/roll-up/verify"
import { addUnit } from "@/lib/units/add-unit"
import { act, actorAt } from "../factories/actors"
import {
  contentsOf,
  emptyDatabase,
  openMachine,
  passphrase,
  publicTables,
  untilActive,
  type Machine,
} from "../factories/backup-commands"
import { recordValues } from "../factories/record-values"
import { addDocument } from "../factories/records"
import { noDecision } from "../factories/reorganisations"
import { makeTree, makeUnit } from "../factories/unit-tree"

// The drill: an office is backed up while people write, and comes back on another machine, through the commands that people use.

const source = process.env.DATABASE_URL!
const authSecret = "khoa-cua-van-phong-dai-hon-32-byte-12345"
const env = { LANTOA_BACKUP_PASSPHRASE: passphrase }
/** What tells of a machine, not of the office. */
const ofMachine = ["backup", "session"]

let office: Machine
let elsewhere: Machine
let tree: Awaited<ReturnType<typeof makeTree>>
const targets: Awaited<ReturnType<typeof emptyDatabase>>[] = []

async function target() {
  const made = await emptyDatabase()
  targets.push(made)
  return made.url
}

beforeAll(async () => {
  office = await openMachine()
  elsewhere = await openMachine()
  tree = await makeTree()
})

afterAll(async () => {
  for (const { drop } of targets) await drop()
  await office.close()
  await elsewhere.close()
})

/** A record that the office was told is saved. */
interface Acknowledged {
  table: string
  id: number
}

/** Saves one record after the other in every register until told to stop. */
async function write(
  actors: Record<"staff" | "cell", Actor>,
  ledger: Acknowledged[],
  goOn: () => boolean,
): Promise<void> {
  for (let n = 0; goOn(); n++) {
    const register = registers[n % registers.length]!
    const actor = register.roles.write.includes("staff") ? actors.staff : actors.cell
    const values = await recordValues[register.key](tree.cell.id)
    const outcome = await act(actor, (scope) => register.create(scope, values))
    if (outcome?.ok) ledger.push({ table: register.table, id: outcome.events[0]!.recordId! })
  }
}

const newUnit = (name: string) => ({
  ...noDecision,
  name,
  code: "",
  typeKey: "chi-bo",
  parentId: String(tree.commune.id),
  parentIdMa: "",
  from: "2020-01-01",
})

async function missing(url: string, { table, id }: Acknowledged): Promise<boolean> {
  const { rowCount } = await execute(url, `SELECT FROM ${table} WHERE id = ${id}`)
  return rowCount === 0
}

test("an office comes back on another machine as it was while people wrote", { timeout: 240_000 }, async () => {
  const actors = { staff: await actorAt("staff", tree.province.id), cell: await actorAt("cell", tree.cell.id) }
  const admin = await actorAt("admin", tree.province.id)
  const attached = randomBytes(3_000_000)
  const { id: attachmentId } = await db().attachment.create({
    data: {
      register: "documents",
      recordId: 1,
      fileName: "ảnh.png",
      mediaType: "image/png",
      size: attached.length,
      content: { create: { bytes: attached } },
    },
  })
  await db().session.create({ data: { accountId: admin.accountId, address: "127.0.0.1", device: "máy cũ" } })

  const ledger: Acknowledged[] = []
  let writing = true
  const writers = [0, 1, 2].map(() => write(actors, ledger, () => writing))
  while (ledger.length < 60) await new Promise((resolve) => setTimeout(resolve, 20))

  const before = [...ledger]
  const file = office.file("van-phong.backup")
  const backup = office.start("backup", [file], { ...env, DATABASE_URL: source, AUTH_SECRET: authSecret })
  // The structure changes meanwhile as well.
  const founded = await act(admin, (scope) => addUnit(scope, newUnit("Chi bộ mới")))
  expect(founded).toMatchObject({ ok: true })
  const { code, said } = await backup.ended
  expect(said).toContain("Đã sao lưu")
  expect(code).toBe(0)
  const during = ledger.length - before.length
  writing = false
  await Promise.all(writers)
  expect(during).toBeGreaterThan(0)
  expect((await stat(file)).mode & 0o777).toBe(0o600)

  const checked = await checkBackup(file)
  expect([...checked.tables.keys()].sort()).toEqual((await publicTables(source)).sort())

  const url = await target()
  const restored = await elsewhere.run("restore", [file], { ...env, DATABASE_URL: url })
  expect(restored.said).toContain("không có sai khác")
  expect(restored.said).not.toContain("AUTH_SECRET vẫn được dùng")
  expect(restored.code).toBe(0)
  expect(await verify(url)).toEqual([])

  // Every save that was acknowledged before the backup began.
  for (const saved of before) expect(await missing(url, saved), `${saved.table} ${saved.id}`).toBe(false)

  // Row for row what the snapshot saw: read out again, the tables have the hashes that stand in the backup.
  const again = office.file("doc-lai.backup")
  await writeBackup({ url, file: again, sealed: null })
  const found = (await checkBackup(again)).tables
  for (const [table, end] of checked.tables) {
    if (![...ofMachine, "audit_event"].includes(table))
      expect({ table, ...found.get(table) }).toEqual({ table, ...end })
  }

  const told = await execute(
    url,
    "SELECT actor_name AS who, unit_id AS unit FROM audit_event WHERE action = 'installation.restore'",
  )
  const events = await execute(url, "SELECT count(*)::int AS count FROM audit_event")
  expect(events.rows).toEqual([{ count: checked.tables.get("audit_event")!.rows + told.rows.length }])
  expect(told.rows).toContainEqual({ who: "Hệ thống", unit: tree.root.id })

  const bytes = await execute(url, `SELECT bytes FROM attachment_content WHERE attachment_id = ${attachmentId}`)
  expect((bytes.rows as { bytes: Buffer }[])[0]!.bytes.equals(attached)).toBe(true)
  const sessions = await execute(url, "SELECT count(*)::int AS all, count(ended_at)::int AS ended FROM session")
  expect(sessions.rows).toEqual([{ all: 1, ended: 1 }])
  expect((await execute(url, "SELECT FROM backup")).rowCount).toBe(0)

  const kept = elsewhere.file(".data/auth-secret")
  expect(await readFile(kept, "utf8")).toBe(authSecret)
  expect((await stat(kept)).mode & 0o777).toBe(0o600)
})

test("while tables are copied, saves, a new unit and the fold of counts go on", { timeout: 60_000 }, async () => {
  const staff = await actorAt("staff", tree.province.id)
  const admin = await actorAt("admin", tree.province.id)
  const documents = await db().document.count()
  const file = office.file("song-song.backup")
  const held = new pg.Client({ connectionString: source })
  await held.connect()
  // A lock that nobody else wants keeps the backup in the middle: most tables are copied, the snapshot is open.
  await held.query("BEGIN; LOCK TABLE unit_event_draft IN ACCESS EXCLUSIVE MODE")
  const backup = office.start("backup", [file, "--without-secrets"], { DATABASE_URL: source })
  await untilActive(source, "application_name = 'lantoa backup' AND wait_event_type = 'Lock' AND query LIKE 'COPY%'")
  const values = await recordValues.documents(tree.cell.id)
  expect(await act(staff, (scope) => registerByKey("documents").create(scope, values))).toMatchObject({ ok: true })
  expect(await act(admin, (scope) => addUnit(scope, newUnit("Chi bộ song song")))).toMatchObject({ ok: true })
  await execute(source, "SELECT roll_up.fold(20000)")
  await held.end()
  expect((await backup.ended).code).toBe(0)
  expect((await checkBackup(file)).tables.get("document")!.rows).toBe(documents)
  expect(await verify(source)).toEqual([])
})

test(
  "at rest the restored database equals its source row for row, and goes on numbering behind it",
  { timeout: 120_000 },
  async () => {
    const file = office.file("yen-tinh.backup")
    expect(
      (await office.run("backup", [file, "--without-secrets"], { DATABASE_URL: source, AUTH_SECRET: authSecret })).said,
    ).toContain("KHÔNG có khóa")
    const url = await target()
    expect((await elsewhere.run("restore", [file], { DATABASE_URL: url })).code).toBe(0)
    expect(await contentsOf(url, ofMachine)).toEqual(await contentsOf(source, ofMachine))

    const behind = await execute(
      url,
      `
    SELECT c.oid::regclass AS table, a.attname AS column, pg_get_serial_sequence(c.oid::regclass::text, a.attname) AS sequence
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND pg_get_serial_sequence(c.oid::regclass::text, a.attname) IS NOT NULL`,
    )
    expect(behind.rowCount).toBeGreaterThan(20)
    for (const { table, column, sequence } of behind.rows as { table: string; column: string; sequence: string }[]) {
      const { rows } = await execute(
        url,
        `SELECT coalesce(max(${column}), 0) < nextval('${sequence}') AS free FROM ${table}`,
      )
      expect({ table, free: (rows as { free: boolean }[])[0]!.free }).toEqual({ table, free: true })
    }
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await addDocument(client, tree.cell.id, -1)
    await client.end()
    expect(await verify(url)).toEqual([])
    const events = await execute(url, "UPDATE audit_event SET action = 'x'").catch((error: Error) => error.message)
    expect(events, "triggers are awake again").toContain("never changed")
  },
)

test("what was planned while the backup lay takes effect after the restore", { timeout: 120_000 }, async () => {
  const unit = await makeUnit({ parentId: tree.commune.id, typeKey: "chi-bo" })
  const { rows } = await execute(
    source,
    `
    WITH made AS (INSERT INTO person (full_name, sort_name, category) VALUES ('Nguyễn Văn Đợi', 'đợi nguyễn văn', 'officialMember') RETURNING id)
    INSERT INTO person_membership (person_id, unit_id, valid_from) SELECT id, ${unit.id}, roll_up.today() - 1 FROM made RETURNING person_id AS id`,
  )
  const { id } = (rows as { id: number }[])[0]!
  await execute(source, "SELECT commitment_year_open(extract(year FROM roll_up.today())::int)")
  // As if nobody had been there since the day before: the tree is of then, and the duty of whoever came since is not laid yet.
  await execute(
    source,
    `DELETE FROM commitment_duty WHERE person_id = ${id}; UPDATE roll_up.tree SET as_of = roll_up.today() - 3 WHERE as_of = roll_up.today()`,
  )
  const file = office.file("cu.backup")
  await writeBackup({ url: source, file, sealed: null })
  await execute(source, "SELECT roll_up.turn_day()")

  const url = await target()
  expect((await elsewhere.run("restore", [file], { DATABASE_URL: url })).code).toBe(0)
  expect((await execute(url, `SELECT FROM commitment_duty WHERE person_id = ${id}`)).rowCount).toBe(1)
})

test("a secret that is there and differs is never replaced unasked", { timeout: 120_000 }, async () => {
  const file = office.file("khoa.backup")
  await office.run("backup", [file], { ...env, DATABASE_URL: source, AUTH_SECRET: authSecret })
  const url = await target()
  const kept = elsewhere.file(".data/auth-secret")
  await writeFile(kept, "khoa-khac")
  const refused = await elsewhere.run("restore", [file], { ...env, DATABASE_URL: url })
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("--replace-secrets") })
  expect(await readFile(kept, "utf8")).toBe("khoa-khac")
  expect(await publicTables(url)).toEqual([])

  const own = { AUTH_SECRET: "khoa-cua-may-nay-dai-hon-32-byte-1234567" }
  const done = await elsewhere.run("restore", [file, "--replace-secrets"], { ...env, ...own, DATABASE_URL: url })
  expect(done.said).toContain("AUTH_SECRET vẫn được dùng")
  expect(await readFile(kept, "utf8")).toBe(authSecret)
})
