import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { leaks } from "./canary"
import { openOffice, type Answer, type Office } from "./office"
import { plantExemplar, plantModel, year, type Spot } from "./planted"
import { plantAll } from "./planted-records"
import { plantReports } from "./planted-reports"
import { makeUnits } from "./world"

const consent = { publishConsentOn: toDbDate(`${year}-02-10`), publishConsentBy: "Người đã đồng ý" }
let office: Office
let unitId: number

beforeAll(async () => {
  const units = await makeUnits()
  for (const key of ["a1", "a1x", "b1x"] as const) {
    const spot: Spot = { key, id: units[key].id }
    await plantAll(spot)
    await plantReports(spot)
  }
  const cell: Spot = { key: "a1x", id: units.a1x.id }
  const [model, exemplar] = [await plantModel(cell), await plantExemplar(cell)]
  await db().practiceModel.update({ where: { id: model.id }, data: { ...consent, name: "Mô hình đã đồng ý" } })
  await db().exemplar.update({ where: { id: exemplar.id }, data: { ...consent, name: "Điển hình đã đồng ý" } })
  unitId = units.a1.id
  await db().publicPage.create({ data: { unitId, slug: "xa-thu", enabled: true } })
  office = await openOffice()
}, 60_000)

const askedAs: Record<string, string>[] = [{}, { rsc: "1" }, { cookie: "lantoa=x" }]

/** The router's question is first sent on to an address that caches can tell apart. */
async function asked(path: string, headers: Record<string, string>): Promise<Answer> {
  const first = await office.ask({ path, headers })
  return first.status === 307 ? office.ask({ path: first.headers.location!, headers }) : first
}

/** Names of units are published with what they did; every other planted word is private. */
const given = (body: Buffer) => leaks(null, body).filter((word) => !/^zqname/i.test(word))

describe("the public page", () => {
  test.each(["/cong-khai/xa-thu", "/cong-khai/xa-thu/rss.xml"])(
    "%s gives away nothing private, whoever asks and however",
    async (path) => {
      for (const headers of askedAs) {
        const answer = await asked(path, headers)
        const body = answer.body.toString("utf8")
        expect([answer.status, given(answer.body)]).toEqual([200, []])
        expect(body).toContain("Mô hình đã đồng ý")
        expect(body).not.toMatch(/Người đã đồng ý|<script/)
        expect(answer.headers["set-cookie"]).toBeUndefined()
        expect(answer.headers).toMatchObject({
          "cache-control": "public, max-age=300, stale-while-revalidate=600",
          "x-content-type-options": "nosniff",
          "x-frame-options": "DENY",
          etag: expect.any(String),
        })
      }
    },
  )

  test("shows accepted totals and consented exemplars", async () => {
    const body = (await office.ask({ path: "/cong-khai/xa-thu" })).body.toString("utf8")
    expect(body).toContain("Điển hình đã đồng ý")
    expect(body).toContain(`<caption>Năm ${year - 1}</caption>`)
    expect(body).not.toContain(`<caption>Năm ${year}</caption>`)
  })

  test("answers a browser that holds it with nothing", async () => {
    const { etag } = (await office.ask({ path: "/cong-khai/xa-thu" })).headers
    const again = await office.ask({ path: "/cong-khai/xa-thu", headers: { "if-none-match": etag! } })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  test("is not there when it is off, and that is not kept", async () => {
    await db().publicPage.update({ where: { unitId }, data: { enabled: false } })
    for (const path of ["/cong-khai/xa-thu", "/cong-khai/xa-thu/rss.xml", "/cong-khai/xa-khac", "/cong-khai/%00"]) {
      const answer = await office.ask({ path })
      expect([path, answer.status, leaks(null, answer.body)]).toEqual([path, 404, []])
      expect(answer.headers["cache-control"] ?? "").not.toContain("public")
    }
  })
})
