import { afterEach, beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { asOnlyBackup } from "@/lib/backup/backup-lock"
import { loadBackups } from "@/lib/backup/load-backups"
import { db } from "@/lib/db/client"
import { findBackupWork } from "@/lib/work/backup-work"
import { loadHome } from "@/lib/work/load-home"
import { actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"

let admin: Actor
let others: Actor[]

beforeAll(async () => {
  const tree = await makeTree()
  const roots = await db().unitPlacement.findMany({ where: { parentId: null } })
  admin = await actorAt("admin", roots[0]!.unitId)
  others = [await actorAt("admin", tree.commune.id), await actorAt("staff", roots[0]!.unitId)]
})
afterEach(() => db().backup.deleteMany())

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3600_000)
const plant = (hours: number, more: object = {}) =>
  db().backup.create({
    data: {
      isNightly: true,
      fileName: "x.backup",
      startedAt: hoursAgo(hours),
      finishedAt: hoursAgo(hours),
      bytes: 5,
      hasSecrets: true,
      ...more,
    },
  })
const workOf = (actor: Actor) => asActor(actor, findBackupWork)

test("who keeps the installation is asked for a backup when the last good one is two days old, or none was ever made", async () => {
  expect(await workOf(admin)).toMatchObject([{ title: "Chưa có bản sao lưu nào", href: "/sao-luu", late: true }])
  for (const other of others) expect(await workOf(other)).toEqual([])

  await plant(49)
  expect(await workOf(admin)).toMatchObject([{ title: "Bản sao lưu tốt gần nhất đã quá hai ngày" }])
  await plant(1, { failure: "Đĩa đầy.", bytes: null })
  await plant(0, { finishedAt: null, bytes: null })
  expect(await workOf(admin), "neither a failed one nor one that runs").toHaveLength(1)
  expect((await asActor(admin, (scope) => loadHome(scope, {})))!.work.map(({ key }) => key)).toContain("backup")

  await plant(47)
  expect(await workOf(admin)).toEqual([])
})

test("sample data alone need no backup unless one was set up", async () => {
  const real = await db().account.findMany({ where: { isSample: false }, select: { id: true } })
  const ids = { id: { in: real.map(({ id }) => id) } }
  await db().account.updateMany({ where: ids, data: { isSample: true } })
  expect(await workOf(admin)).toEqual([])
  await db().account.updateMany({ where: ids, data: { isSample: false } })
  expect(await workOf(admin)).toHaveLength(1)
})

test("the page tells the last good one, and of each how it ended", async () => {
  await plant(30)
  await plant(20, { failure: "Đĩa đầy.", bytes: null })
  await plant(10, { finishedAt: null, bytes: null })
  const load = () => asActor(admin, loadBackups)
  expect(await load()).toMatchObject({
    good: { bytes: 5, hasSecrets: true },
    overdue: false,
    nightly: null,
    lines: [{ state: "interrupted" }, { state: "failed", failure: "Đĩa đầy." }, { state: "good" }],
  })
  await asOnlyBackup(process.env.DATABASE_URL!, async () =>
    expect((await load()).lines[0]).toMatchObject({ state: "running" }),
  )
})
