import { afterAll, beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { Role } from "@/lib/access/roles"
import { changeEmail, changeOwnEmail, ownEmailInput } from "@/lib/accounts/email"
import { loadCompleteness } from "@/lib/completeness/load-completeness"
import { mailReminder, reminderInput } from "@/lib/completeness/mail-reminder"
import { db } from "@/lib/db/client"
import { env } from "@/lib/env"
import { sendDue } from "@/lib/mail/queue"
import { loadWork } from "@/lib/work/load-work"
import { act, actorAt, asActor } from "../factories/actors"
import { openMailServer } from "../factories/mail-server"
import { makeTree } from "../factories/unit-tree"

const mail = await openMailServer()
Object.assign(process.env, mail.settings)
// A year whose deadlines have all passed.
const year = "2025"

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor

async function addressee(role: Role, unitId: number, email: string): Promise<Actor> {
  const actor = await actorAt(role, unitId)
  await act(actor, (scope) => changeOwnEmail(scope, ownEmailInput.parse({ email })))
  return actor
}

const input = (unitId: number, more: Record<string, string> = {}) =>
  reminderInput.parse({ unitId: String(unitId), year, period: "t3", ...more })

/** Asks for reminders and lets what they queued leave. */
async function remind(unitId: number, more?: Record<string, string>) {
  const outcome = await act(staff, (scope) => mailReminder(scope, input(unitId, more)))
  await sendDue()
  return outcome
}

const forget = () => db().reminderMail.deleteMany()
const queued = () => db().queuedMail.findMany({ orderBy: { queuedAt: "asc" } })
const sentTo = () => mail.received.map(({ to }) => to).sort()

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
  await addressee("staff", tree.commune.id, "xa-dak-mar@example.vn")
  await addressee("cell", tree.cell.id, "chi-bo@example.vn")
  await addressee("leader", tree.commune.id, "lanh-dao@example.vn")
  await addressee("staff", tree.foreignProvince.id, "ngoai@example.vn")
  const locked = await addressee("staff", tree.commune.id, "khoa@example.vn")
  await db().account.update({ where: { id: locked.accountId }, data: { lockedAt: new Date() } })
})
afterAll(mail.close)

test("sends every late unit its own line and says who has nobody to write to", async () => {
  const outcome = await remind(tree.province.id)
  expect(outcome).toMatchObject({ ok: true })
  const said = outcome?.ok ? outcome.message : ""
  expect(said).toContain(`Thư nhắc đang gửi cho: ${tree.commune.name} (1 người).`)
  expect(said).toMatch(new RegExp(`Chưa có ai ghi địa chỉ thư, hãy nhắc cách khác:.*${tree.otherCommune.name}`))
  expect(sentTo()).toEqual(["xa-dak-mar@example.vn"])
  const { text } = mail.received[0]!
  expect(text).toContain(`- ${tree.commune.name}: `)
  expect(text).not.toContain(tree.otherCommune.name)
  expect(text).toContain(`${env().appUrl}/day-du?`)
})

test("is in the log by unit and number, without an address", async () => {
  const events = await db().auditEvent.findMany({
    where: { OR: [{ action: "reminders.mail" }, { action: "accounts.email" }] },
  })
  const reminder = events.filter(({ action }) => action === "reminders.mail")
  expect(reminder.map(({ unitId }) => unitId)).toEqual([tree.commune.id])
  expect(JSON.stringify(reminder[0]!.changes)).toContain("1 người nhận")
  expect(JSON.stringify(events.map(({ changes }) => changes))).not.toContain("@")
})

test("is not sent again within an hour, for the same period", async () => {
  const before = mail.received.length
  expect(await remind(tree.province.id)).toMatchObject({ ok: false, message: expect.stringContaining("một giờ") })
  expect(mail.received).toHaveLength(before)
  expect(await remind(tree.province.id, { register: "documents" })).toMatchObject({ ok: true })
  await db().reminderMail.updateMany({ data: { sentAt: new Date(Date.now() - 61 * 60_000) } })
  expect(await remind(tree.province.id)).toMatchObject({ ok: true })
  expect(mail.received).toHaveLength(before + 2)
})

test("a mail that the mail server refuses is told to who asked for it, and neither address nor text is kept", async () => {
  await forget()
  await addressee("staff", tree.otherCommune.id, "refused@example.vn")
  expect(await remind(tree.province.id)).toMatchObject({ ok: true })
  const work = await asActor(staff, (scope) => loadWork(scope, []))
  expect(work.find(({ key }) => key === "mails")).toMatchObject({
    count: { number: 1 },
    detail: expect.stringContaining(tree.otherCommune.name),
  })
  expect((await queued()).map(({ recipient, text }) => recipient + text).join("")).toBe("")
})

test("a mail leaves once the save holds, and waits for a silent mail server", async () => {
  await forget()
  const before = mail.received.length
  const asked = act(staff, async (scope) => {
    await mailReminder(scope, input(tree.commune.id))
    throw new Error("the save fails")
  })
  await expect(asked).rejects.toThrow("the save fails")
  await sendDue()
  expect(mail.received).toHaveLength(before)
  await db().queuedMail.create({
    data: { recipient: "later@example.vn", subject: "Nhắc", text: "Nhắc", askedById: staff.accountId },
  })
  await sendDue()
  const [waiting] = (await queued()).filter(({ sentAt, failedAt }) => !sentAt && !failedAt)
  expect(waiting).toMatchObject({ tries: 1, recipient: "later@example.vn" })
  expect(waiting!.dueAt.getTime()).toBeGreaterThan(Date.now())
})

test("reaches nobody outside the branch", async () => {
  expect(await remind(tree.foreignProvince.id)).toBeNull()
  expect(sentTo()).not.toContain("ngoai@example.vn")
})

test("is offered to staff alone", async () => {
  const offered = async (role: Role) => {
    const actor = await actorAt(role, tree.commune.id)
    return (await asActor(actor, (scope) => loadCompleteness(scope, { nam: year, ky: "t3" })))?.mails
  }
  expect(await Promise.all((["staff", "leader", "admin"] as const).map(offered))).toEqual([true, false, false])
})

test.each(["ai-do", "a@b", "a b@c.vn", "a@b.vn, c@d.vn", "<a@b.vn>"])("an address like %s is refused", (email) => {
  expect(ownEmailInput.safeParse({ email }).success).toBe(false)
})

test("an administrator takes an address away", async () => {
  const admin = await actorAt("admin", tree.commune.id)
  const actor = await addressee("staff", tree.commune.id, "bo@example.vn")
  const { version } = await db().account.findUniqueOrThrow({ where: { id: actor.accountId } })
  expect(await act(admin, (scope) => changeEmail(scope, { id: actor.accountId, version, email: null }))).toMatchObject({
    ok: true,
  })
  expect((await db().account.findUniqueOrThrow({ where: { id: actor.accountId } })).email).toBeNull()
})
