import { beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { actorOfSession } from "@/lib/access/session"
import { newSlipKey } from "@/lib/accounts/codes/slip-key"
import { handOver, handOverInput } from "@/lib/accounts/hand-over"
import { db } from "@/lib/db/client"
import { formatDate, today } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { makeAccount, signedIn } from "../factories/accounts"
import { act, actorAt } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"
import { accountAt, issueOf, seenNow } from "../factories/batches"

let tree: Awaited<ReturnType<typeof makeTree>>
let admin: Actor

beforeEach(async () => {
  tree = await makeTree()
  admin = await actorAt("admin", tree.province.id)
})

describe("handing over", () => {
  const hand = async (by: Actor, accountId: number, more: Record<string, string>, key = newSlipKey()) => {
    const role = await db().roleAssignment.findFirstOrThrow({ where: { accountId, endedAt: null } })
    const { id, version } = await seenNow(accountId)
    const typed = { id: `${id}`, version: `${version}`, assignmentId: `${role.id}`, day: formatDate(today()), ...more }
    const input = handOverInput.parse(typed)
    return act(by, (scope) => handOver(scope, input, key))
  }

  test("to a new person in one act: the old one loses the role at once, the log names both and the day", async () => {
    const old = await makeAccount({ fullName: "Người Cũ", roles: [{ role: "cell", unitId: tree.cell.id }] })
    const session = await signedIn(old.username)
    const username = `ke-nhiem-${old.id}`
    const outcome = await hand(admin, old.id, { to: "new", fullName: "Người Mới", username })
    expect(issueOf(outcome)).toBeGreaterThan(0)
    expect(await actorOfSession(session)).toBeNull()
    const heir = await accountAt(tree.cell.id)
    expect(heir.username).toBe(username)
    expect(await db().roleWait.count({ where: { assignmentId: heir.roles[0]!.id, decision: null } })).toBe(1)
    const events = await db().auditEvent.findMany({
      where: { recordId: { in: [old.id, heir.id] }, subject: "accounts" },
    })
    const told = (action: string) => JSON.stringify(events.find((event) => event.action === action)?.changes)
    expect(told("accounts.handOver")).toContain("Người Mới")
    expect(told("accounts.handOver")).toContain(formatDate(today()))
    expect(told("accounts.create")).toContain("Người Cũ")
  })

  test("to one who has an account; never to oneself, to who holds it, or for a day to come", async () => {
    const old = await makeAccount({ roles: [{ role: "staff", unitId: tree.commune.id }] })
    const heir = await makeAccount({ roles: [{ role: "leader", unitId: tree.commune.id }] })
    const errors = { username: expect.any(String) as string }
    for (const username of [admin.username, old.username, "khong-co-ai"])
      expect(await hand(admin, old.id, { to: "known", username })).toMatchObject({ ok: false, errors })
    expect(await hand(admin, old.id, { to: "known", username: heir.username })).toMatchObject({ ok: true })
    expect((await accountAt(tree.commune.id, "staff")).id).toBe(heir.id)
    const later = {
      id: "1",
      version: "1",
      assignmentId: "1",
      username: "abc",
      to: "known",
      day: formatDate(addDays(today(), 1)),
    }
    expect(handOverInput.safeParse(later).success).toBe(false)
  })

  test("is for administrators of the branch", async () => {
    const old = await makeAccount({ roles: [{ role: "staff", unitId: tree.commune.id }] })
    const foreign = await actorAt("admin", tree.foreignProvince.id)
    expect(await hand(foreign, old.id, { to: "new", fullName: "Ai Đó", username: "ai-do-la" })).toBeNull()
  })
})
