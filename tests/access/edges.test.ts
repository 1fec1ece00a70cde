import { beforeAll, describe, expect, test } from "vitest"
import { noticeVersion } from "@/lib/access/notice-version"
import { db } from "@/lib/db/client"
import { changeMark, changesSince, watchChanges } from "./changes"
import { builtActions } from "./manifests"
import { openOffice, signedIn, type Answer, type Office, type Question } from "./office"
import { plantCommitment, plantDocument, plantFile, plantPerson, year, type Spot } from "./planted"
import { plantAll } from "./planted-records"
import { actionPost, formOf, formPost, type Fields } from "./questions"
import type { Role } from "@/lib/access/roles"
import { makeAccount, makeUnits, password, type Account } from "./world"

let office: Office
let units: Awaited<ReturnType<typeof makeUnits>>
let cell: Spot
let documentId: number
let fileId: number
const actionIds = builtActions()

beforeAll(async () => {
  units = await makeUnits()
  cell = { key: "a1x", id: units.a1x.id }
  documentId = (await plantAll(cell)).documents!
  fileId = (await plantFile("documents", documentId, cell)).id
  await watchChanges()
  office = await openOffice()
})

async function cookieOf(role: Role): Promise<string> {
  return (await signedIn(await makeAccount(role, cell.key, cell.id))).cookie
}

async function act(name: string, from: string, fields: Fields, cookie = ""): Promise<Answer> {
  const question = await actionPost(office, from, actionIds.get(name)!, formOf(fields))
  return office.ask({ ...question, headers: { ...question.headers, cookie } })
}

async function post(path: string, form: FormData, cookie: string): Promise<Answer> {
  const question = await formPost(office, path, form)
  return office.ask({ ...question, headers: { ...question.headers, cookie } })
}

const said = ({ body }: Answer) => /"message":"([^"]*)"/.exec(body.toString("utf8"))?.[1]
const signIn = (fields: Fields) => act("lib/sign-in/sign-in-actions.ts signIn", "/dang-nhap", fields)
const nonceOf = ({ headers }: Answer) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1]

describe("headers", () => {
  async function everyKind(): Promise<Record<string, Answer>> {
    const cookie = await cookieOf("staff")
    const ask = (path: string, headers: Record<string, string> = {}) => office.ask({ path, headers })
    return {
      page: await ask("/", { cookie }),
      "no page": await ask("/khong/co/trang/nay", { cookie }),
      "no record": await ask("/van-ban/999999", { cookie }),
      "sign-in page": await ask("/dang-nhap"),
      redirect: await ask("/"),
      router: await ask("/", { cookie, rsc: "1" }),
      json: await ask("/api/so-lieu", { cookie }),
      health: await ask("/api/health"),
      "refused handler": await ask("/api/so-lieu"),
      "no address": await ask("/%"),
      workbook: await ask("/van-ban/xuat", { cookie }),
      file: await ask(`/van-ban/${documentId}/tep/${fileId}`, { cookie }),
      action: await act("lib/registers/actions.ts createRecord", "/van-ban/moi", { register: "documents" }, cookie),
    }
  }

  test("guard every kind of response", async () => {
    for (const [kind, { headers }] of Object.entries(await everyKind())) {
      expect(headers, kind).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" })
      expect(headers["content-security-policy"], kind).toMatch(/frame-ancestors 'none'|default-src 'none'; sandbox/)
      expect(headers["strict-transport-security"], kind).toBeUndefined()
      expect(headers["x-powered-by"], kind).toBeUndefined()
      expect(headers["access-control-allow-origin"], kind).toBeUndefined()
    }
  })

  test("give every response a nonce of its own, which its scripts carry", async () => {
    const [one, two] = [await office.ask({ path: "/dang-nhap" }), await office.ask({ path: "/dang-nhap" })]
    expect(nonceOf(one)).toBeTruthy()
    expect(nonceOf(one)).not.toBe(nonceOf(two))
    const scripts = one.body.toString("utf8").match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(one)}"`)
  })

  test("a visitor chooses neither nonce nor policy", async () => {
    const headers = { "x-nonce": "mine", "content-security-policy": "script-src 'nonce-mine'" }
    const answer = await office.ask({ path: "/dang-nhap", headers })
    expect(answer.body.toString("utf8")).not.toContain('nonce="mine"')
  })

  test("what is answered to one person is kept by no cache", async () => {
    const { json, workbook, file, "refused handler": refused } = await everyKind()
    for (const answer of [json, workbook, file, refused]) expect(answer!.headers["cache-control"]).toContain("no-store")
    expect((await office.ask({ path: "/robots.txt" })).body.toString("utf8")).toContain("Disallow: /")
  })

  test("files of the build are not sniffed either", async () => {
    const page = (await office.ask({ path: "/dang-nhap" })).body.toString("utf8")
    const script = /\/_next\/static\/[^"']+\.js/.exec(page)![0]
    for (const path of [script, "/favicon.svg"]) {
      const { status, headers } = await office.ask({ path })
      expect([path, status, headers["x-content-type-options"]]).toEqual([path, 200, "nosniff"])
    }
  })

  test("https is kept to where the office has it", async () => {
    const secure = await openOffice({ APP_URL: "https://lantoa.example" })
    const { headers } = await secure.ask({ path: "/dang-nhap" })
    expect(headers["strict-transport-security"]).toMatch(/max-age=\d{8}/)
  })

  test("a forged host leads nowhere else", async () => {
    const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" }
    const answer = await office.ask({ path: "/van-ban", headers })
    expect(answer.status).toBe(307)
    expect(answer.headers.location).not.toContain("evil")
  })
})

/** The answer, and that nothing was written. */
async function unchanged(run: () => Promise<Answer>): Promise<Answer> {
  const mark = await changeMark()
  const answer = await run()
  expect(await changesSince(mark)).toEqual([])
  return answer
}

describe("sizes", () => {
  const big = (bytes: number) => new File([new Uint8Array(bytes)], "to.pdf")
  const fileForm = (file: File) => {
    const form = formOf({ "khong-mat": "on" })
    form.append("tep", file)
    return form
  }

  test("a file of the size that is promised arrives whole", async () => {
    const bytes = new Uint8Array(19_900_000)
    bytes.set(new TextEncoder().encode("%PDF-1.4"))
    await post(`/van-ban/${documentId}/tep`, fileForm(new File([bytes], "to.pdf")), await cookieOf("staff"))
    const stored = await db().attachment.findFirstOrThrow({ orderBy: { id: "desc" } })
    expect([stored.fileName, stored.size]).toEqual(["to.pdf", bytes.length])
  })

  test("a handler refuses a body above its limit, whatever it says about it", async () => {
    const cookie = await cookieOf("staff")
    const path = `/van-ban/${documentId}/tep`
    const question = await formPost(office, path, fileForm(big(21_000_000)))
    for (const chunked of [false, true]) {
      const sent: Question = { ...question, chunked, headers: { ...question.headers, cookie } }
      expect((await unchanged(() => office.ask(sent))).status).toBe(413)
    }
  })

  test("an action takes no more than a megabyte", async () => {
    const cookie = await cookieOf("staff")
    const fields = { register: "documents", "record.subject": "x".repeat(1_100_000) }
    const answer = await unchanged(() => act("lib/registers/actions.ts createRecord", "/van-ban/moi", fields, cookie))
    expect(answer.status).toBeGreaterThanOrEqual(400)
  })

  test("a name without end is refused, and many deep ones are answered like none", async () => {
    const long = await unchanged(() => signIn({ username: "a", ["x.".repeat(30_000)]: "" }))
    expect(long.status).toBeGreaterThanOrEqual(400)
    const deep = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${"x.".repeat(1000)}${n}`, ""]))
    const [odd, plain] = [await unchanged(() => signIn({ username: "a", ...deep })), await signIn({ username: "a" })]
    expect(odd.status).toBe(plain.status)
  })
})

describe("files", () => {
  test.each([
    ["<!doctype html><script>alert(1)</script>", "a.pdf"],
    [`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`, "a.png"],
    ["\n\n%PDF-1.4 not at the beginning", "a.pdf"],
    ["PK\u0003\u0004 no workbook", "a.xlsx"],
    ["MZ", "a.pdf"],
  ])("%j named %s is refused", async (content, name) => {
    const mark = await db().attachment.count()
    const cookie = await cookieOf("staff")
    const form = formOf({ "khong-mat": "on" })
    form.append("tep", new File([content], name, { type: "application/pdf" }))
    const answer = await post(`/van-ban/${documentId}/tep`, form, cookie)
    expect([answer.status, answer.headers.location]).toEqual([303, expect.stringContaining("sai-loai")])
    expect(await db().attachment.count()).toBe(mark)
  })

  test("are saved, never shown", async () => {
    const { headers } = await office.ask({
      path: `/van-ban/${documentId}/tep/${fileId}`,
      headers: { cookie: await cookieOf("leader") },
    })
    expect(headers["content-disposition"]).toMatch(/^attachment;/)
    expect(headers["content-type"]).toBe("application/pdf")
    expect(headers["x-content-type-options"]).toBe("nosniff")
    expect(headers["cache-control"]).toContain("no-store")
  })
})

describe("a session ends by the next request", () => {
  async function victimAndAdmin() {
    const victim = await makeAccount("leader", cell.key, cell.id)
    const admin = await makeAccount("admin", cell.key, cell.id)
    const target = { id: String(victim.id), version: String(victim.version) }
    return { victim, target, victimCookie: (await signedIn(victim)).cookie, admin: (await signedIn(admin)).cookie }
  }

  const isIn = async (cookie: string) => (await office.ask({ path: "/", headers: { cookie } })).status === 200

  test.each([
    ["lib/accounts/actions.ts lockAccount", () => ({})],
    ["lib/accounts/actions.ts resetPasswordAction", () => ({ initialSecret: "một mật khẩu khác" })],
    ["lib/accounts/actions.ts revokeRoleAction", (victim: Account) => ({ assignmentId: String(victim.roles[0]!.id) })],
    ["lib/accounts/actions.ts grantRoleAction", () => ({ role: "staff", unitId: String(units.a1x.id) })],
  ])("%s", async (name, more) => {
    const { victim, target, victimCookie, admin } = await victimAndAdmin()
    expect(await isIn(victimCookie)).toBe(true)
    const answer = await act(name, "/tai-khoan/moi", { ...target, ...more(victim) }, admin)
    expect(answer.headers["x-action-redirect"]).toBeTruthy()
    expect(await isIn(victimCookie)).toBe(false)
  })

  test("a changed password ends the others, not the one that changed it", async () => {
    const account = await makeAccount("leader", cell.key, cell.id)
    const [here, there] = [(await signedIn(account)).cookie, (await signedIn(account)).cookie]
    const typed = { oldPassword: password, newPassword: "một mật khẩu khác", repeatPassword: "một mật khẩu khác" }
    await act("lib/sign-in/own-account-actions.ts changePassword", "/ca-nhan", typed, here)
    expect([await isIn(here), await isIn(there)]).toEqual([true, false])
  })

  test.each([
    ["eight hours after it began", { createdAt: new Date(Date.now() - 8 * 3_600_000 - 1000) }],
    ["unused for long", { lastSeenAt: new Date(Date.now() - 36 * 60_000) }],
    ["signed out", { endedAt: new Date() }],
  ])("%s", async (_why, data) => {
    const { cookie, sessionId } = await signedIn(await makeAccount("leader", cell.key, cell.id))
    await db().session.update({ where: { id: sessionId }, data })
    expect(await isIn(cookie)).toBe(false)
  })

  test("a cookie that is not ours opens nothing", async () => {
    for (const cookie of ["lantoa=x", `lantoa=${"a.".repeat(4)}a`, "lantoa="]) expect(await isIn(cookie)).toBe(false)
  })
})

describe("before the notice on personal data is acknowledged", () => {
  async function newcomer(noticeRead: number | null) {
    const account = await makeAccount("staff", cell.key, cell.id)
    const acknowledgedAt = noticeRead === null ? null : new Date()
    await db().account.update({ where: { id: account.id }, data: { noticeVersion: noticeRead, acknowledgedAt } })
    return (await signedIn(account)).cookie
  }

  test.each([null, 0])("nothing but the own account opens (version %s)", async (noticeRead) => {
    const cookie = await newcomer(noticeRead)
    const ask = (path: string) => office.ask({ path, headers: { cookie } })
    for (const path of ["/", "/van-ban", "/tong-hop"]) {
      const { status, headers } = await ask(path)
      expect([path, status, headers.location]).toEqual([path, 307, `/thong-bao?${new URLSearchParams({ tiep: path })}`])
    }
    for (const path of ["/van-ban/xuat", "/api/so-lieu"]) expect((await ask(path)).status).toBe(404)
    for (const path of ["/thong-bao", "/ca-nhan", "/doi-mat-khau"]) expect((await ask(path)).status).toBe(200)
    const { id, version } = await plantDocument(cell)
    const fields = { register: "documents", id: String(id), version: String(version) }
    await unchanged(() => act("lib/registers/actions.ts deleteRecord", "/thong-bao", fields, cookie))
  })

  test("an older notice is no acknowledgement of this one", async () => {
    const cookie = await newcomer(null)
    const from = "lib/sign-in/own-account-actions.ts acknowledgeNotice"
    await unchanged(() => act(from, "/thong-bao", { noticeVersion: "0" }, cookie))
    await act(from, "/thong-bao", { noticeVersion: String(noticeVersion) }, cookie)
    expect((await office.ask({ path: "/", headers: { cookie } })).status).toBe(200)
  })

  test("the first password comes before it", async () => {
    const account = await makeAccount("staff", cell.key, cell.id)
    await db().account.update({
      where: { id: account.id },
      data: { mustChangePassword: true, noticeVersion: null, acknowledgedAt: null },
    })
    const { cookie } = await signedIn(account)
    expect((await office.ask({ path: "/", headers: { cookie } })).headers.location).toBe("/doi-mat-khau?tiep=%2F")
    const fields = { noticeVersion: String(noticeVersion) }
    await unchanged(() => act("lib/sign-in/own-account-actions.ts acknowledgeNotice", "/thong-bao", fields, cookie))
  })
})

describe("sign-in", () => {
  test("leads to a path of this site only", async () => {
    const account = await makeAccount("leader", cell.key, cell.id)
    const cases = [
      "//evil.example",
      "/.//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "/a/..//evil.example",
    ]
    for (const next of cases) {
      const { headers } = await signIn({ username: account.username, password, next })
      expect([next, headers["x-action-redirect"]]).toEqual([next, expect.stringMatching(/^\/(;|$)/)])
    }
  })

  test("says the same of a wrong name, a wrong password and a locked account", async () => {
    const known = await makeAccount("leader", cell.key, cell.id)
    const locked = await makeAccount("leader", cell.key, cell.id)
    await db().account.update({ where: { id: locked.id }, data: { lockedAt: new Date() } })
    const answers = [
      said(await signIn({ username: "khong-co-ai", password })),
      said(await signIn({ username: known.username, password: "sai mật khẩu" })),
      said(await signIn({ username: locked.username, password })),
    ]
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toBeTruthy()
  })

  test("waits after five wrong passwords, whatever address a visitor claims", async () => {
    const { username } = await makeAccount("leader", cell.key, cell.id)
    const id = actionIds.get("lib/sign-in/sign-in-actions.ts signIn")!
    const answers: (string | undefined)[] = []
    for (let i = 0; i < 6; i++) {
      const question = await actionPost(office, "/dang-nhap", id, formOf({ username, password: "sai" }))
      answers.push(
        said(await office.ask({ ...question, headers: { ...question.headers, "x-forwarded-for": `10.0.0.${i}` } })),
      )
    }
    expect(answers.at(-1)).toContain("Đã thử quá nhiều lần")
  })
})

describe("odd input is an answer, not an accident", () => {
  test.each([
    ["/van-ban/abc", 404],
    ["/van-ban/99999999999", 404],
    ["/van-ban/abc/tep/1", 404],
    ["/van-ban/1/tep/1e99", 404],
    ["/van-ban/99999999999/tep/99999999999", 404],
    ["/api/so-lieu?don-vi=1e20", 404],
    ["/api/so-lieu?don-vi=", 404],
    ["/api/don-vi?tim=%00", 200],
    ["/van-ban?tim=%00&sap-xep=constructor&trang=999999999&chi-tieu=__proto__", 200],
    ["/van-ban?don-vi=99999999999", 200],
    ["/van-ban/moi?unitId=99999999999", 200],
    ["/van-ban/xuat?tim=%00", 200],
    ["/constructor", 404],
    ["/__proto__/1", 404],
  ])("%s answers %i", async (path, status) => {
    expect((await office.ask({ path, headers: { cookie: await cookieOf("staff") } })).status).toBe(status)
  })

  test.each([
    ["/%", 400],
    ["/van-ban/%E0%A4%A", 400],
    ["/cong-khai/%ff", 400],
    ["*", 400],
  ])("%s is no address", async (path, status) => {
    expect((await office.ask({ path })).status).toBe(status)
  })

  test("a write of another site, and a way to call that is not known", async () => {
    const id = actionIds.get("lib/sign-in/sign-in-actions.ts signIn")!
    const question = await actionPost(office, "/dang-nhap", id, formOf({ username: "a", password: "b" }))
    for (const origin of ["https://evil.example", "null"]) {
      const headers = { ...question.headers, origin }
      expect((await unchanged(() => office.ask({ ...question, headers }))).status).toBe(403)
    }
    expect((await office.ask({ method: "TRACE", path: "/" })).status).toBe(405)
  })

  test("in forms", async () => {
    const cookie = await cookieOf("staff")
    const fields = {
      register: "documents",
      "record.subject": "a\0b",
      "record.__proto__.unitId": "1",
      "record.constructor": "x",
    }
    const answer = await unchanged(() => act("lib/registers/actions.ts createRecord", "/van-ban/moi", fields, cookie))
    expect([answer.status, answer.body.includes('"status":"refused"')]).toEqual([200, true])
  })
})

describe("a form gives no more than its fields", () => {
  async function tryTo(action: string, fields: Fields): Promise<Answer> {
    const cookie = await cookieOf("cell")
    return unchanged(() => act(`lib/registers/actions.ts ${action}`, "/van-ban/moi", fields, cookie))
  }

  test("no stage that was never shown", async () => {
    const record = { name: "Mô hình", fieldKey: "kinh-te", proposedOn: "05/01/2026", unitId: String(cell.id) }
    const typed = Object.fromEntries(Object.entries(record).map(([name, value]) => [`record.${name}`, value]))
    const stage = { "record.stage": "registered", "record.registeredOn": "06/01/2026" }
    const answer = await tryTo("createRecord", { register: "models", ...typed, ...stage })
    expect(answer.body.toString("utf8")).toContain('"status":"refused"')
  })

  test("no progress of a commitment", async () => {
    const { id } = await plantPerson(cell)
    const record = { "record.unitId": String(cell.id), "record.personId": String(id), "record.year": String(year) }
    const answer = await tryTo("createRecord", {
      register: "commitments",
      ...record,
      "record.status": "submitted",
      "record.submittedOn": "05/01/2026",
    })
    expect(answer.body.toString("utf8")).toContain('"status":"refused"')
  })

  test("nothing about people of other cells", async () => {
    const foreign = { key: "b1x" as const, id: units.b1x.id }
    const [wrote, silent] = [await plantCommitment(foreign), await plantPerson(foreign)]
    const answers = [wrote.personId, silent.id].map(async (personId) => {
      const record = {
        "record.unitId": String(cell.id),
        "record.personId": String(personId),
        "record.year": String(year),
      }
      const { body } = await act(
        "lib/registers/actions.ts createRecord",
        "/van-ban/moi",
        { register: "commitments", ...record },
        await cookieOf("cell"),
      )
      return /"record.personId":"([^"]*)"/.exec(body.toString("utf8"))?.[1]
    })
    const [one, two] = await Promise.all(answers)
    expect(one).toBeTruthy()
    expect(one).toBe(two)
  })

  test("no approved commitment is deleted", async () => {
    const { id, version } = await plantCommitment(cell, "approved")
    const fields = { register: "commitments", id: String(id), version: String(version) }
    await tryTo("deleteRecord", fields)
  })

  test("no document of a unit above is changed from below", async () => {
    const { id, version } = await plantDocument({ key: "a1", id: units.a1.id })
    const fields = { register: "documents", id: String(id), version: String(version) }
    const answer = await tryTo("deleteRecord", fields)
    expect(answer.status).toBe(404)
  })
})
