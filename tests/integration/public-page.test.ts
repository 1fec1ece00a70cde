import { beforeAll, describe, expect, test } from "vitest"
import { GET as getPage } from "@/app/cong-khai/[slug]/route"
import { GET as getFeed } from "@/app/cong-khai/[slug]/rss.xml/route"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { constraintMessage } from "@/lib/db/constraints"
import { formatDate, today, yearOf } from "@/lib/format/dates"
import { registerByKey } from "@/lib/registers/registry"
import { loadPublicSetting } from "@/lib/public/load-setting"
import { withdrawReport } from "@/lib/reports/submit-report"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { beginReport, bringToAccepted, correctOwnLine, enterRecord, handIn } from "../factories/report-steps"
import { savePublicPage } from "../factories/settings"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
const registered = { stage: "registered", registeredOn: `02/01/${year}`, proposedOn: `02/01/${year}` }
const life = { ...registered, startedOn: "", recognisedOn: "", replicatedOn: "", stoppedOn: "" }
const consent = { publishConsentOn: formatDate(today()), publishConsentBy: "Y Kín Đáo" }
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor

const at = (slug: string) => ({ params: Promise.resolve({ slug }) })
const page = (slug = "xa-dak-mar", headers = {}) => getPage(new Request("http://x/", { headers }), at(slug))
const feed = async () => (await getFeed(new Request("http://x/"), at("xa-dak-mar"))).text()

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  const cell = await actorAt("cell", tree.cell.id)
  const foreign = await actorAt("staff", tree.foreignProvince.id)
  const text = { content: "Nội dung riêng", goal: "Mục tiêu riêng", leader: "Người phụ trách riêng" }
  await enterRecord(cell, "models", tree.cell.id, { ...life, ...text, ...consent, name: "Ba sạch & <hai> giảm" })
  await enterRecord(cell, "models", tree.cell.id, { ...life, ...text, name: "Chưa đồng ý" })
  await enterRecord(cell, "models", tree.cell.id, {
    ...life,
    ...text,
    ...consent,
    ...{ stage: "proposed", registeredOn: "" },
    name: "Mới đề xuất",
  })
  await enterRecord(foreign, "models", tree.foreignCommune.id, { ...life, ...consent, name: "Của nơi khác" })
  const achievement = "Việc làm riêng"
  await enterRecord(cell, "exemplars", tree.cell.id, { ...life, ...consent, achievement, name: "A Công Khai" })
  await enterRecord(cell, "exemplars", tree.cell.id, { ...life, achievement, name: "A Giấu Tên" })
})

describe("the public page", () => {
  test("is not there until it is turned on, nor after it is turned off, nor elsewhere", async () => {
    expect((await page()).status).toBe(404)
    await savePublicPage(commune, tree.commune.id, "xa-dak-mar", false)
    expect((await page()).status).toBe(404)
    expect(await savePublicPage(commune, tree.commune.id, "xa-dak-mar", true)).toMatchObject({
      ok: true,
      events: [{ action: "units.publish", unitId: tree.commune.id }],
    })
    expect((await page()).status).toBe(200)
    expect((await page("xa-khac")).status).toBe(404)
    await savePublicPage(province, tree.commune.id, "xa-dak-mar", false)
    expect([(await page()).status, (await getFeed(new Request("http://x/"), at("xa-dak-mar"))).status]).toEqual([
      404, 404,
    ])
    await savePublicPage(commune, tree.commune.id, "xa-dak-mar", true)
  })

  test("names what was consented to, escaped, and nothing else", async () => {
    for (const body of [await (await page()).text(), await feed()]) {
      expect(body).toContain("Ba sạch &amp; &lt;hai&gt; giảm")
      expect(body).not.toMatch(/Chưa đồng ý|Mới đề xuất|Của nơi khác|A Giấu Tên|riêng|Y Kín Đáo|<hai>|Người thử/)
    }
    expect(await (await page()).text()).toContain("A Công Khai")
    expect(await feed()).not.toContain("A Công Khai")
  })

  test("forgets a model whose consent is withdrawn or that is deleted", async () => {
    const id = await enterRecord(commune, "models", tree.commune.id, { ...life, ...consent, name: "Rút lại" })
    expect(await feed()).toContain("Rút lại")
    await db().practiceModel.update({ where: { id }, data: { publishConsentOn: null, publishConsentBy: "" } })
    expect(await feed()).not.toContain("Rút lại")
    await db().practiceModel.update({
      where: { id },
      data: { publishConsentOn: new Date(), publishConsentBy: "A", deletedAt: new Date() },
    })
    expect(await feed()).not.toContain("Rút lại")
  })

  test("shows the numbers of accepted year reports, corrections included, and of no other", async () => {
    await enterRecord(commune, "documents", tree.commune.id, { issuedOn: `02/01/${year}`, issuerName: "" })
    const id = await beginReport(commune)
    await handIn(commune, id)
    expect(await (await page()).text()).not.toContain(`Năm ${year}`)
    const { version } = await db().report.findUniqueOrThrow({ where: { id } })
    await act(commune, (scope) => withdrawReport(scope, { id, version }))
    await bringToAccepted(commune, province, id)
    await correctOwnLine(commune, id, "documents", 1, 4321)
    const body = await (await page()).text()
    expect(body).toContain(`<caption>Năm ${year}</caption>`)
    expect(body).toContain(">4.321<")
  })

  test("may be kept by every cache, and says when nothing changed", async () => {
    const first = await page()
    expect(first.headers.get("cache-control")).toBe("public, max-age=300, stale-while-revalidate=600")
    expect(first.headers.get("set-cookie")).toBeNull()
    const tag = first.headers.get("etag")!
    const again = await page("xa-dak-mar", { "if-none-match": `W/${tag}` })
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag])
    await enterRecord(commune, "models", tree.commune.id, { ...life, ...consent, name: "Mô hình mới nhất" })
    expect((await page("xa-dak-mar", { "if-none-match": tag })).status).toBe(200)
  })

  test("has a feed of new models that is well formed, the newest first", async () => {
    const body = await feed()
    expect(body).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<rss version="2.0"/)
    expect(body.match(/<item>/g)).toHaveLength(body.match(/<\/item>/g)!.length)
    expect(body).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/)
    expect(body).toMatch(/<pubDate>\w{3}, \d\d \w{3} \d{4} 00:00:00 \+0000<\/pubDate>/)
    expect(body.indexOf("Mô hình mới nhất")).toBeLessThan(body.indexOf("Ba sạch"))
  })
})

describe("its setting", () => {
  test("is for staff and administrators of the branch", async () => {
    const foreign = await actorAt("staff", tree.foreignProvince.id)
    expect(await savePublicPage(foreign, tree.commune.id, "cua-toi", true)).toBeNull()
    expect(await asActor(foreign, (scope) => loadPublicSetting(scope, String(tree.commune.id), {}))).toBeNull()
    expect(await asActor(commune, (scope) => loadPublicSetting(scope, String(tree.commune.id), {}))).toMatchObject({
      slug: "xa-dak-mar",
      enabled: true,
    })
    expect(
      await asActor(province, (scope) => loadPublicSetting(scope, String(tree.otherCommune.id), {})),
    ).toMatchObject({
      slug: "dang-uy-xa-dak-ha",
      enabled: false,
      models: 0,
    })
  })

  test("keeps addresses apart", async () => {
    const refused = await savePublicPage(commune, tree.cell.id, "xa-dak-mar", true).catch((error: unknown) =>
      constraintMessage(error),
    )
    expect(refused).toContain("Địa chỉ này đã có đơn vị khác dùng")
  })
})

describe("consent", () => {
  test("names both its day and who gave it, in the form and in the database", async () => {
    for (const [key, half] of [
      ["models", { publishConsentBy: "" }],
      ["models", { publishConsentOn: "" }],
      ["exemplars", { publishConsentBy: "" }],
    ] as const) {
      const values = await recordValues[key](tree.commune.id, { ...life, ...consent, ...half })
      const outcome = await act(commune, (scope) => registerByKey(key).create(scope, values))
      expect(outcome).toMatchObject({ ok: false })
      expect(Object.keys((outcome as { errors: object }).errors)[0]).toContain("publishConsent")
    }
    const raw = db().$executeRaw`UPDATE practice_model SET publish_consent_on = '2026-01-01', publish_consent_by = ''`
    await expect(raw).rejects.toThrow("practice_model_consent")
  })
})
