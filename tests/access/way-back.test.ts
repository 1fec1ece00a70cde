import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { builtActions } from "./manifests"
import { openOffice, signedIn, type Answer, type Office } from "./office"
import { plantFile, type Spot } from "./planted"
import { plantAll } from "./planted-records"
import { actionPost, formOf, formPost, type Fields } from "./questions"
import { makeAccount, makeUnits, password } from "./world"

const visit = { "sec-fetch-mode": "navigate", "sec-fetch-site": "same-origin", accept: "text/html,*/*" }

let office: Office
let cell: Spot
let file: string
const actionIds = builtActions()

beforeAll(async () => {
  const units = await makeUnits()
  cell = { key: "a1x", id: units.a1x.id }
  const id = (await plantAll(cell)).documents!
  file = `/van-ban/${id}/tep/${(await plantFile("documents", id, cell)).id}`
  office = await openOffice()
})

const page = (path: string, headers: Record<string, string> = {}) =>
  office.ask({ path, headers: { ...visit, ...headers } })

async function act(name: string, from: string, fields: Fields, cookie = ""): Promise<Answer> {
  const question = await actionPost(office, from, actionIds.get(name)!, formOf(fields))
  return office.ask({ ...question, headers: { ...question.headers, cookie } })
}

/** Where an answer leads, as a path, with what it is told apart. */
function leadsTo({ headers }: Answer) {
  const to = new URL(String(headers["x-action-redirect"] ?? headers.location).replace(/;.*$/, ""), office.origin)
  return { path: to.pathname, asked: Object.fromEntries(to.searchParams) }
}

const files = () => [file, "/van-ban/xuat?tu-nam=2024&den-nam=2026", "/van-ban/nhap/mau"]
const downloadOf = (path: string) => `/tai-ve?${new URLSearchParams({ tep: path })}`

describe("a link to a file, followed without a session", () => {
  test("leads to sign-in and from there to a page that gives the file", async () => {
    for (const path of files()) {
      expect(leadsTo(await page(path))).toEqual({ path: "/dang-nhap", asked: { tiep: downloadOf(path) } })
    }
    const account = await makeAccount("staff", cell.key, cell.id)
    const next = downloadOf(file)
    const signIn = "lib/sign-in/sign-in-actions.ts signIn"
    const signed = await act(signIn, "/dang-nhap", { username: account.username, password, next })
    expect(leadsTo(signed)).toEqual({ path: "/tai-ve", asked: { tep: file } })
    const { cookie } = await signedIn(account)
    const shown = (await page(next, { cookie })).body.toString("utf8")
    expect(shown).toContain(`content="0; url=${file}"`)
    expect((await page(file, { cookie })).headers["content-disposition"]).toMatch(/^attachment/)
  })

  test("is refused to scripts and programs, and gives no other site's file", async () => {
    for (const headers of [{}, { "sec-fetch-mode": "cors" }, { accept: "*/*" }] as Record<string, string>[])
      expect((await office.ask({ path: file, headers })).status).toBe(403)
    expect((await page("/api/so-lieu")).status).toBe(403)
    const { cookie } = await signedIn(await makeAccount("staff", cell.key, cell.id))
    const foreign = (await page("/tai-ve?tep=https%3A%2F%2Fevil.example%2Fx", { cookie })).body.toString("utf8")
    expect(foreign).toContain('content="0; url=/"')
  })
})

test("a first sign-in leads on through password and notice to where one wanted to go", async () => {
  const account = await makeAccount("staff", cell.key, cell.id)
  const wanted = "/van-ban?tu-nam=2024"
  const state = (data: object) => db().account.update({ where: { id: account.id }, data })
  await state({ mustChangePassword: true, noticeVersion: null, acknowledgedAt: null })
  const { cookie } = await signedIn(account)
  expect(leadsTo(await page(wanted, { cookie }))).toEqual({ path: "/doi-mat-khau", asked: { tiep: wanted } })
  expect(leadsTo(await page(file, { cookie }))).toEqual({ path: "/doi-mat-khau", asked: { tiep: downloadOf(file) } })
  const signIn = await act("lib/sign-in/sign-in-actions.ts signIn", "/dang-nhap", {
    ...{ username: account.username, password, next: wanted },
  })
  expect(leadsTo(signIn)).toEqual({ path: "/doi-mat-khau", asked: { tiep: wanted } })
  await state({ mustChangePassword: false })
  expect(leadsTo(await page(wanted, { cookie }))).toEqual({ path: "/thong-bao", asked: { tiep: wanted } })
  const form = (await page(`/thong-bao?${new URLSearchParams({ tiep: wanted })}`, { cookie })).body.toString("utf8")
  expect(form).toContain(`name="next" value="${wanted}"`)
})

test("a form with a file, sent after the end of the session, comes back after sign-in and says so", async () => {
  const form = new FormData()
  form.set("tep", new File(["x"], "x.xlsx"))
  const question = await formPost(office, "/van-ban/nhap/tai-len", form)
  const from = `${office.origin}/van-ban/nhap`
  const sent = await office.ask({ ...question, headers: { ...question.headers, ...visit, referer: from } })
  const back = "/van-ban/nhap?het-phien=1"
  expect(leadsTo(sent)).toEqual({ path: "/dang-nhap", asked: { tiep: back } })
  const { cookie } = await signedIn(await makeAccount("staff", cell.key, cell.id))
  expect((await page(back, { cookie })).body.toString("utf8")).toContain("Phiên làm việc đã hết trước khi gửi")
  expect((await office.ask(question)).status).toBe(403)
})

test("what an address asks for and makes no sense is all that its page says; a file of it is refused", async () => {
  const { cookie } = await signedIn(await makeAccount("staff", cell.key, cell.id))
  for (const path of ["/van-ban?don-vi=99999999999", "/lich?nam=99999999999", "/?tu-nam=99999999999", "/day-du?so=x"]) {
    const shown = (await page(path, { cookie })).body.toString("utf8")
    expect([path, shown.includes("Điều kiện chưa đúng nên chưa hiện gì")]).toEqual([path, true])
  }
  const exported = await page("/van-ban/xuat?don-vi=99999999999", { cookie })
  expect([exported.status, exported.body.toString("utf8")]).toEqual([
    422,
    expect.stringContaining("“Đơn vị: 99999999999”"),
  ])
  expect((await page("/api/so-lieu?tu-nam=1", { cookie })).status).toBe(400)
})

test("who signs in at another address is told which to use", async () => {
  const secure = await openOffice({ APP_URL: "https://lantoa.example" })
  const shown = (await secure.ask({ path: "/dang-nhap", headers: visit })).body.toString("utf8")
  expect(shown).toContain("https://lantoa.example/dang-nhap")
  expect((await page("/dang-nhap")).body.toString("utf8")).not.toContain("Địa chỉ của hệ thống là")
  const account = await makeAccount("staff", cell.key, cell.id)
  const fields = formOf({ username: account.username, password, next: "/" })
  const question = await actionPost(
    secure,
    "/dang-nhap",
    actionIds.get("lib/sign-in/sign-in-actions.ts signIn")!,
    fields,
  )
  const refused = (await secure.ask(question)).body.toString("utf8")
  expect(refused).toContain("trình duyệt không giữ được phiên đăng nhập")
  const headers = { ...question.headers, origin: "https://ten-khac.example" }
  const foreign = await secure.ask({ ...question, headers })
  expect([foreign.status, foreign.body.toString("utf8")]).toEqual([
    403,
    expect.stringContaining("https://lantoa.example"),
  ])
})
