import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { asOnlyBackup } from "@/lib/backup/backup-lock"
import { checkBackup } from "@/lib/backup/check-backup"
import { backUpNightly, lastDue, nextDue } from "@/lib/backup/nightly"
import { db } from "@/lib/db/client"

const order = { url: process.env.DATABASE_URL!, sealed: null }
let dir: string

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "lantoa-nightly-"))
})
afterAll(() => rm(dir, { recursive: true, force: true }))
beforeEach(() => db().backup.deleteMany())

/** Half an hour after two in the night, in Vietnam, some days ago. */
function night(daysAgo: number): Date {
  const due = lastDue("02:00", new Date())
  return new Date(due.getTime() - daysAgo * 24 * 3600_000 + 30 * 60_000)
}

/** The backup of a night; its row is dated as if it had been made then. */
async function makeAt(now: Date, settings: { dir: string; keep?: number }) {
  const made = await backUpNightly(order, { keep: 2, at: "02:00", ...settings }, now)
  await db().backup.updateMany({ where: { startedAt: { gt: now } }, data: { startedAt: now, finishedAt: now } })
  return made
}

describe("the backup of the night", () => {
  test("is made once for each night, and the last good ones stay", async () => {
    await writeFile(path.join(dir, "cua-nguoi-khac.backup"), "không phải của chúng tôi")
    await writeFile(path.join(dir, "lan-toa-20260101-020000.backup.part"), "bị ngắt")
    const files: string[] = []
    for (const daysAgo of [4, 3, 2, 1]) {
      const made = await makeAt(night(daysAgo), { dir })
      files.push(path.basename(made!.file))
      expect(await makeAt(new Date(night(daysAgo).getTime() + 3600_000), { dir })).toBeNull()
    }
    expect((await readdir(dir)).sort()).toEqual(["cua-nguoi-khac.backup", ...files.slice(-2)].sort())
    for (const file of files.slice(-2)) expect((await checkBackup(path.join(dir, file))).header.secrets).toEqual([])
    expect(await db().backup.count({ where: { isNightly: true, failure: "" } })).toBe(4)
  })

  test("that failed is told, tried again the same night, and costs no good one", async () => {
    await makeAt(night(3), { dir, keep: 1 })
    const kept = await readdir(dir)
    const noFolder = path.join(dir, "cua-nguoi-khac.backup")
    await expect(makeAt(night(2), { dir: noFolder, keep: 1 })).rejects.toThrow("Không ghi được")
    expect(await readdir(dir)).toEqual(kept)
    expect(await db().backup.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      isNightly: true,
      bytes: null,
      failure: expect.stringContaining("Không ghi được"),
    })
    expect(await makeAt(new Date(night(2).getTime() + 3600_000), { dir, keep: 1 })).not.toBeNull()
  })

  test("is made by one process alone", async () => {
    const settings = { dir, keep: 7, at: "02:00" }
    const both = await Promise.all([backUpNightly(order, settings), backUpNightly(order, settings)])
    expect(both.filter((made) => made === null)).toHaveLength(1)
    await db().backup.deleteMany()
    await asOnlyBackup(order.url, async () => expect(await backUpNightly(order, settings)).toBeNull())
  })
})

test("nights are those of Vietnam, and one that was missed is due at once", () => {
  expect(lastDue("02:00", new Date("2026-11-30T18:59:59Z")).toISOString()).toBe("2026-11-29T19:00:00.000Z")
  expect(lastDue("02:00", new Date("2026-11-30T19:00:00Z")).toISOString()).toBe("2026-11-30T19:00:00.000Z")
  expect(nextDue("23:30", new Date("2026-11-30T16:00:00Z")).toISOString()).toBe("2026-11-30T16:30:00.000Z")
})
