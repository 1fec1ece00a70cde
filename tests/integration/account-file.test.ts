import { beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { makeFromFile, previewFile } from "@/lib/accounts/bulk/file/drafts"
import { accountTemplate } from "@/lib/accounts/bulk/file/template"
import { planMark } from "@/lib/accounts/bulk/plan"
import { newSlipKey } from "@/lib/accounts/codes/slip-key"
import { db } from "@/lib/db/client"
import { keepFile } from "@/lib/uploads/kept-files"
import { anySheet } from "@/lib/uploads/sheet-choice"
import { makeAccount } from "../factories/accounts"
import { act, actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"
import { uploaded } from "../factories/uploads"
import { issueOf } from "../factories/batches"

let tree: Awaited<ReturnType<typeof makeTree>>
let admin: Actor

beforeEach(async () => {
  tree = await makeTree()
  admin = await actorAt("admin", tree.province.id)
})

describe("a file of accounts", () => {
  const headings = "Mã đơn vị;Họ và tên;Vai trò;Tên đăng nhập"
  const csv = (...lines: string[]) => new TextEncoder().encode([headings, ...lines].join("\n"))

  async function upload(bytes: Uint8Array) {
    const id = await asActor(admin, async (scope) => keepFile(scope, "accounts", await uploaded(bytes, "tk.csv")))
    const checked = await asActor(admin, (scope) => previewFile(scope, id, anySheet))
    if (!checked?.ok) throw new Error(JSON.stringify(checked))
    return { id, ...checked }
  }

  test("tells what it makes, and what is there when it comes again", async () => {
    const bytes = csv(
      `${tree.cell.code.toLowerCase()};Nguyễn Văn  Ước;;`,
      `${tree.commune.code};Trần Thị Lành;Lãnh đạo;lanh.${tree.commune.code.toLowerCase()}`,
    )
    const draft = await upload(bytes)
    expect(draft.errors).toEqual([])
    expect(draft.plan.make).toMatchObject([
      { role: "cell", fullName: "Nguyễn Văn Ước", username: tree.cell.code.toLowerCase() },
      { role: "leader", fullName: "Trần Thị Lành" },
    ])
    const made = await act(admin, (scope) =>
      makeFromFile(scope, { draft: draft.id, mark: planMark(draft.plan) }, newSlipKey()),
    )
    expect(issueOf(made)).toBeGreaterThan(0)
    const again = await upload(bytes)
    expect(again.plan.make).toEqual([])
    expect(again.plan.there).toHaveLength(2)
  })

  test("every fault is told with its row and column, and nothing is made", async () => {
    const taken = await makeAccount({ roles: [{ role: "staff", unitId: tree.commune.id }] })
    const draft = await upload(
      csv(
        `${tree.foreignCell.code};Người Ngoài;;`,
        `${tree.commune.code};Sai Vai;Chi ủy;`,
        `${tree.cell.code};Quản Trị;Quản trị;`,
        `${tree.cell.code};;;`,
        `${tree.cell.code};Trùng Tên;;${taken.username}`,
        `${tree.cell.code};Hai Lần;;`,
        `${tree.cell.code};hai lần;;`,
        `${tree.cell.code};Tên Xấu;;Tên có dấu`,
        `KHONG-CO;Hai Lỗi;;Tên có dấu`,
      ),
    )
    expect(draft.errors.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "2 A “Mã đơn vị”",
      "3 C “Vai trò”",
      "4 C “Vai trò”",
      "5 B “Họ và tên”",
      "6 D “Tên đăng nhập”",
      "8 B “Họ và tên”",
      "9 D “Tên đăng nhập”",
      "10 A “Mã đơn vị”",
      "10 D “Tên đăng nhập”",
    ])
    const before = await db().account.count()
    const wish = { draft: draft.id, mark: planMark(draft.plan) }
    expect(await act(admin, (scope) => makeFromFile(scope, wish, newSlipKey()))).toMatchObject({ ok: false })
    expect(await db().account.count()).toBe(before)
  })

  test("its template reads back", async () => {
    const id = await asActor(admin, async (scope) =>
      keepFile(scope, "accounts", await uploaded(await accountTemplate())),
    )
    expect(await asActor(admin, (scope) => previewFile(scope, id, anySheet))).toMatchObject({
      message: "Tệp chưa có tài khoản nào dưới dòng tiêu đề.",
    })
  })
})
