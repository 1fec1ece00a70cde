import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { importFile } from "@/lib/commands/import-file"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import type { Cell } from "@/lib/office/cells"
import { undoBatch } from "@/lib/register/import/undo"
import { registerByKey } from "@/lib/registers/registry"
import { act, actorAt } from "../factories/actors"
import { makeUnit, type MadeUnit } from "../factories/unit-tree"
import { documentWorkbook, workbookOf } from "../factories/workbooks"

const headings = [
  "Chi bộ (mã đơn vị)",
  "Người viết – họ và tên (năm sinh)",
  "Năm",
  ...["Phần", "Việc làm cụ thể", "Biện pháp, thước đo", "Thời hạn", "Gắn với nhiệm vụ"].map(
    (name) => `Nội dung: ${name}`,
  ),
  "Trạng thái",
  "Ngày nộp",
]

let cell: MadeUnit
let actor: Actor
let folder: string

async function makePeople(count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, i) => i + 1)
  await db().person.createMany({
    data: ids.map((id) => ({ id, fullName: `Nguyễn Văn Số ${id}`, sortName: `so${id}`, category: "officialMember" })),
  })
  await db().personMembership.createMany({
    data: ids.map((personId) => ({ personId, unitId: cell.id, validFrom: toDbDate("2015-01-01") })),
  })
}

const linesOf = (id: number): Cell[][] => [
  [
    cell.code,
    `Nguyễn Văn Số ${id}`,
    2026,
    "1",
    "Đọc báo Đảng",
    "30 phút mỗi ngày",
    "2026-12-31",
    "Tuyên truyền",
    "Đã nộp",
    "2026-01-05",
  ],
  [cell.code, `Nguyễn Văn Số ${id}`, 2026, "6", "Giúp một hộ thoát nghèo", "1 hộ", "2026-12-31", ""],
]

beforeAll(async () => {
  cell = await makeUnit({ typeKey: "chi-bo", code: "CB-LON" })
  actor = await actorAt("cell", cell.id)
  folder = await mkdtemp(path.join(tmpdir(), "lantoa-import-"))
})

afterAll(() => rm(folder, { recursive: true }))

const order = (register: string, file: string, account = actor.username) => ({
  register,
  file,
  unit: cell.code,
  account,
})

test("imports 1,000 commitments with their items from the shell, all or nothing", { timeout: 120_000 }, async () => {
  await makePeople(1000)
  const file = path.join(folder, "cam-ket.xlsx")
  await writeFile(file, await workbookOf([headings, ...Array.from({ length: 1000 }, (_, i) => linesOf(i + 1)).flat()]))
  const printed: string[] = []
  expect(await importFile(order("cam-ket", file), (line) => printed.push(line))).toBe(true)
  expect(printed.at(-2)).toBe("Đã ghi 1.000/1.000")
  expect(await db().commitmentItem.count()).toBe(2000)
  expect(await db().auditEvent.count({ where: { action: "commitments.import" } })).toBe(1000)
  expect(await importFile(order("commitments", file), (line) => printed.push(line))).toBe(false)
  expect(printed.at(-2)).toMatch(/^Dòng 2000: đã có “Nguyễn Văn Số 1000, năm 2026” \(mã bản ghi \d+\)/)
  expect(printed.at(-1)).toBe("Tệp không có bản ghi mới nào để nhập.")
  expect(await db().commitment.count()).toBe(1000)
})

test("takes them all back in one go", { timeout: 120_000 }, async () => {
  const batch = await db().importBatch.findFirstOrThrow()
  const outcome = await act(actor, (scope) => undoBatch(scope, registerByKey("commitments"), batch.id))
  expect(outcome).toMatchObject({ ok: true })
  expect(await db().commitment.count({ where: { deletedAt: null } })).toBe(0)
})

test("wants a register, a readable file and a role that may import", async () => {
  const leader = await actorAt("leader", cell.id)
  const said = async (...orders: Parameters<typeof order>) => {
    const lines: string[] = []
    expect(await importFile(order(...orders), (line) => lines.push(line))).toBe(false)
    return lines.join()
  }
  expect(await said("khong-co", "a.xlsx")).toMatch(/Không có sổ/)
  expect(await said("cam-ket", path.join(folder, "khong-co.xlsx"))).toMatch(/Không đọc được tệp/)
  expect(await said("cam-ket", "a.xlsx", leader.username)).toMatch(/không có vai trò/)
})

test("says which of register, unit, account and role was wrong, whatever the letter case", async () => {
  const other = await makeUnit({ code: "CB-KHAC", name: "Chi bộ Khác" })
  const said = async (wrong: Partial<Parameters<typeof importFile>[0]>) => {
    const printed: string[] = []
    await importFile({ ...order("cam-ket", path.join(folder, "khong-co.xlsx")), ...wrong }, (line) =>
      printed.push(line),
    )
    return printed.join("\n")
  }
  expect(await said({ register: "bai-tho" })).toBe("Không có sổ “bai-tho”.")
  expect(await said({ unit: "KHONG-CO" })).toBe("Không có đơn vị mã “KHONG-CO”.")
  expect(await said({ account: "khong-co" })).toBe("Không có tài khoản “khong-co”.")
  expect(await said({ unit: other.code })).toMatch(
    /không có vai trò .*Chi ủy.* tại Chi bộ Khác \(mã CB-KHAC\).*đang giữ: Chi ủy tại .*\(mã CB-LON\)/,
  )
  const right = { register: "Cam-Ket", unit: "cb–lon", account: actor.username.toUpperCase() }
  expect(await said(right)).toMatch(/^Không đọc được tệp/)
  await db().account.update({ where: { id: actor.accountId }, data: { lockedAt: new Date() } })
  expect(await said({})).toMatch(/đang bị khóa/)
})

test("what a preview would ask is asked with the words of the command", async () => {
  const file = path.join(folder, "van-ban.xlsx")
  await writeFile(file, await documentWorkbook(cell.code, "07-KH/CB", "07-KH/CB"))
  const { username } = await actorAt("staff", cell.id)
  const printed: string[] = []
  expect(await importFile(order("van-ban", file, username), (line) => printed.push(line))).toBe(false)
  expect(printed[1]).toMatch(/^Có 1 bản ghi .*\nỞ lệnh này: thêm --same skip .* --same both .* --same update/)
  const decided = { same: "skip" } as const
  expect(await importFile({ ...order("van-ban", file, username), decided }, (line) => printed.push(line))).toBe(true)
  expect(await db().document.count({ where: { symbol: "07-KH/CB" } })).toBe(1)
})
