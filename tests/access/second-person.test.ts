import { beforeAll, describe, expect, test } from "vitest"
import { noticeVersion } from "@/lib/access/notice-version"
import type { Role } from "@/lib/access/roles"
import { db } from "@/lib/db/client"
import { showsSecret } from "./canary"
import { builtActions } from "./manifests"
import { openOffice, signedIn, type Answer, type Office } from "./office"
import { plantCommitment, year } from "./planted"
import { actionPost, formOf, type Fields } from "./questions"
import { actionVerdict } from "./verdicts"
import type { UnitKey } from "./tree"
import { makeAccount, makeUnits, password, type Account } from "./world"

// The way an administrator alone had to the texts of a cell, walked against the built server, with all it could think of to get round a second person.

let office: Office
let units: Awaited<ReturnType<typeof makeUnits>>
let textPaths: string[]
const actionIds = builtActions()
const accountActs = "lib/accounts/actions.ts"
const ownActs = "lib/sign-in/own-account-actions.ts"
const decideRoles = "lib/accounts/second-person/actions.ts decideRoles"
const handedOver = "mật khẩu trao tay"

beforeAll(async () => {
  units = await makeUnits()
  const { id } = await plantCommitment({ key: "a1x", id: units.a1x.id }, "approved")
  textPaths = [
    `/cam-ket/${id}`,
    `/cam-ket/${id}/sua`,
    `/cam-ket/${id}/lich-su`,
    `/ho-so/cam-ket/${id}/in`,
    `/cam-ket/nam/${year}/in?don-vi=${units.a1x.id}`,
    `/cam-ket/xuat?tu-nam=${year}&den-nam=${year}`,
    `/word/cam-ket/${id}`,
  ]
  office = await openOffice()
}, 60_000)

async function act(name: string, from: string, fields: Fields, cookie = ""): Promise<Answer> {
  const question = await actionPost(office, from, actionIds.get(name)!, formOf(fields))
  return office.ask({ ...question, headers: { ...question.headers, cookie } })
}

const said = (answer: Answer) => /"message":"([^"]*)"/.exec(answer.body.toString("utf8"))?.[1] ?? ""
const at = (key: UnitKey) => ({ unitId: String(units[key].id) })
const person = async (role: Role, key: UnitKey) => makeAccount(role, key, units[key].id)
const cookieOf = async (account: Account) => (await signedIn(account)).cookie
const target = async (id: number) => {
  const { version } = await db().account.findUniqueOrThrow({ where: { id } })
  return { id: String(id), version: String(version) }
}

/** Whether a text of the cell leaves on any way there is, as a page or as the browser's router asks. */
async function reads(cookie: string): Promise<boolean> {
  const answers = await Promise.all(
    textPaths.flatMap((path) => [
      office.ask({ path, headers: { cookie } }),
      office.ask({ path, headers: { cookie, rsc: "1" } }),
    ]),
  )
  return answers.some(({ body }) => showsSecret(body))
}

/** Signs in by name with the password handed over, and does what an account has to do first. */
async function signInAs(username: string): Promise<string> {
  const typed = { username, password: handedOver, next: "/" }
  const { headers } = await act("lib/sign-in/sign-in-actions.ts signIn", "/dang-nhap", typed)
  const cookie = [headers["set-cookie"]]
    .flat()
    .find((one) => one?.startsWith("lantoa="))!
    .split(";")[0]!
  const changed = { oldPassword: handedOver, newPassword: password, repeatPassword: password }
  await act(`${ownActs} changePassword`, "/doi-mat-khau", changed, cookie)
  await act(`${ownActs} acknowledgeNotice`, "/thong-bao", { noticeVersion: String(noticeVersion) }, cookie)
  return cookie
}

let made = 0

/** A new account, made on the screen by whoever the cookie speaks for; its name. */
async function create(cookie: string, role: Role, key: UnitKey): Promise<{ id: number; username: string }> {
  const username = `tay-trong-${++made}`
  const typed = { username, fullName: "Người mới", initialSecret: handedOver, role, ...at(key) }
  expect(actionVerdict(await act(`${accountActs} createAccountAction`, "/tai-khoan/moi", typed, cookie))).toBe("ok")
  return db().account.findUniqueOrThrow({ where: { username } })
}

async function decide(cookie: string, decision: "confirmed" | "refused", ...ids: number[]): Promise<Answer> {
  const waits = await db().roleWait.findMany({ where: { decision: null, assignment: { accountId: { in: ids } } } })
  const chosen = waits.map(({ assignmentId, id }) => `${assignmentId}:${id}`)
  return act(decideRoles, "/xac-nhan", { chosen, decision }, cookie)
}

test("who is of the cell reads: the ways there lead to the text", async () => {
  expect(await reads(await cookieOf(await person("cell", "a1x")))).toBe(true)
})

describe("an administrator reads no text alone", () => {
  test("by the three posts of old: granting itself the role, changing to it, reading", async () => {
    const admin = await person("admin", "a")
    const cookie = await cookieOf(admin)
    const typed = { ...(await target(admin.id)), role: "cell", ...at("a1x") }
    const granted = await act(`${accountActs} grantRoleAction`, "/tai-khoan/moi", typed, cookie)
    expect([actionVerdict(granted), said(granted)]).toEqual(["refused", expect.stringContaining("Không ai tự giao")])
    expect(await db().roleAssignment.count({ where: { accountId: admin.id } })).toBe(1)
    // Had it been written behind the screen's back, changing to it would not help either.
    const { id: assignmentId } = await db().roleAssignment.create({
      data: { accountId: admin.id, role: "cell", unitId: units.a1x.id },
    })
    await db().roleWait.create({ data: { assignmentId, cause: "granted", askedById: admin.id } })
    const fresh = await cookieOf(admin)
    const switched = await act(`${ownActs} switchRole`, "/ca-nhan", { assignmentId: String(assignmentId) }, fresh)
    expect([actionVerdict(switched), await reads(fresh)]).toEqual(["404", false])
    expect(actionVerdict(await decide(fresh, "confirmed", admin.id))).toBe("refused")
    await db().session.updateMany({ where: { accountId: admin.id }, data: { assignmentId } })
    expect(await reads(fresh)).toBe(false)
  })

  test("with a new account, and a helper to confirm it", async () => {
    const cookie = await cookieOf(await person("admin", "a"))
    const puppet = await create(cookie, "cell", "a1x")
    const inside = await signInAs(puppet.username)
    const home = await office.ask({ path: "/", headers: { cookie: inside } })
    expect([home.status, home.headers.location]).toEqual([307, "/cho-xac-nhan"])
    const page = await office.ask({ path: "/cho-xac-nhan", headers: { cookie: inside } })
    expect([page.status, page.body.toString("utf8")]).toEqual([
      200,
      expect.stringContaining("Chờ người thứ hai xác nhận"),
    ])
    expect(await reads(inside)).toBe(false)
    expect(actionVerdict(await decide(cookie, "confirmed", puppet.id))).toBe("refused")
    for (const role of ["admin", "staff"] as const) {
      const helper = await signInAs((await create(cookie, role, "a1")).username)
      const answer = await decide(helper, "confirmed", puppet.id)
      expect([actionVerdict(answer), said(answer)]).toEqual([
        "refused",
        expect.stringContaining("không phải người thứ hai"),
      ])
    }
    expect(await reads(inside)).toBe(false)
  })

  test("with the real secretary's password given anew", async () => {
    const secretary = await person("cell", "a1x")
    const before = await cookieOf(secretary)
    expect(await reads(before)).toBe(true)
    const cookie = await cookieOf(await person("admin", "a"))
    const typed = { ...(await target(secretary.id)), initialSecret: handedOver }
    await act(`${accountActs} resetPasswordAction`, "/tai-khoan/moi", typed, cookie)
    const inside = await signInAs(secretary.username)
    expect([await reads(before), await reads(inside)]).toEqual([false, false])
    expect(actionVerdict(await decide(cookie, "confirmed", secretary.id))).toBe("refused")
    expect(await reads(inside)).toBe(false)
  })

  test("with another administrator's password given anew, to confirm with", async () => {
    const cookie = await cookieOf(await person("admin", "a"))
    const colleague = await person("admin", "a1")
    const typed = { ...(await target(colleague.id)), initialSecret: handedOver }
    await act(`${accountActs} resetPasswordAction`, "/tai-khoan/moi", typed, cookie)
    const puppet = await create(cookie, "cell", "a1x")
    expect(actionVerdict(await decide(await signInAs(colleague.username), "confirmed", puppet.id))).toBe("refused")
    expect(await reads(await signInAs(puppet.username))).toBe(false)
  })

  test("with a batch, one of which somebody else asked for", async () => {
    const [one, two] = [await cookieOf(await person("admin", "a")), await cookieOf(await person("admin", "a"))]
    const puppets = [await create(one, "cell", "a1x"), await create(two, "cell", "a1x")]
    const ids = puppets.map(({ id }) => id)
    for (const cookie of [one, two]) expect(actionVerdict(await decide(cookie, "confirmed", ...ids))).toBe("refused")
    for (const { username } of puppets) expect(await reads(await signInAs(username))).toBe(false)
  })
})

describe("a real second person", () => {
  test("confirms one or a batch: then the account reads, in the session it waited in", async () => {
    const cookie = await cookieOf(await person("admin", "a"))
    const [one, two] = [await create(cookie, "cell", "a1x"), await create(cookie, "cell", "a1x")]
    const inside = [await signInAs(one.username), await signInAs(two.username)]
    const staff = await cookieOf(await person("staff", "a1"))
    const list = (await office.ask({ path: "/xac-nhan", headers: { cookie: staff } })).body.toString("utf8")
    expect(list).toContain(one.username)
    expect(actionVerdict(await decide(staff, "confirmed", one.id, two.id))).toBe("ok")
    for (const session of inside) expect(await reads(session)).toBe(true)
    // Who changes the own password is who it was.
    const changed = { oldPassword: password, newPassword: handedOver, repeatPassword: handedOver }
    expect(actionVerdict(await act(`${ownActs} changePassword`, "/ca-nhan", changed, inside[0]))).toBe("ok")
    expect(await reads(inside[0]!)).toBe(true)
    const news = (await office.ask({ path: "/", headers: { cookie: inside[0]! } })).body.toString("utf8")
    expect(news).toContain("Ai vừa được đọc bản cam kết của chi bộ")
  })

  test("turns it down: then it is out", async () => {
    const puppet = await create(await cookieOf(await person("admin", "a")), "cell", "a1x")
    const inside = await signInAs(puppet.username)
    expect(actionVerdict(await decide(await cookieOf(await person("staff", "a1")), "refused", puppet.id))).toBe("ok")
    expect((await office.ask({ path: "/cho-xac-nhan", headers: { cookie: inside } })).status).toBe(307)
    expect(await reads(inside)).toBe(false)
  })
})
