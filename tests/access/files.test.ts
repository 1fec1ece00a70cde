import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { hugePicture, phonePhoto, photoSecrets, seenIn } from "../factories/photos"
import { fileForm } from "../factories/uploads"
import { openOffice, signedIn, type Answer, type Office } from "./office"
import { plantFile, type Spot } from "./planted"
import { plantAll } from "./planted-records"
import { formPost } from "./questions"
import { makeAccount, makeUnits } from "./world"

let office: Office
let cookie: string
let documentId: number
let cell: Spot
const pdf = new TextEncoder().encode("%PDF-1.4 thử")

beforeAll(async () => {
  const units = await makeUnits()
  cell = { key: "a1x", id: units.a1x.id }
  documentId = (await plantAll(cell)).documents!
  office = await openOffice()
  cookie = (await signedIn(await makeAccount("staff", cell.key, cell.id))).cookie
}, 60_000)

const filesPath = () => `/van-ban/${documentId}/tep`
const get = (id: number) => office.ask({ path: `${filesPath()}/${id}`, headers: { cookie } })

async function upload(bytes: Uint8Array, name: string): Promise<Answer> {
  const question = await formPost(office, filesPath(), fileForm(bytes, name, { "khong-mat": "on" }))
  return office.ask({ ...question, headers: { ...question.headers, cookie } })
}

/** The newest file of the record as it is kept, and as it is served. */
async function newest() {
  const kept = await db().attachment.findFirstOrThrow({ where: { recordId: documentId }, orderBy: { id: "desc" } })
  return { kept, served: await get(kept.id) }
}

const nameServed = ({ headers }: Answer) =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(headers["content-disposition"]!)![1]!)

describe("a download", () => {
  test("may run and fetch nothing, whatever the pages may", async () => {
    await upload(pdf, "thư mời.pdf")
    const { served } = await newest()
    expect(served.headers["content-security-policy"]).toBe("default-src 'none'; sandbox")
    expect(served.headers["content-disposition"]).toBe(
      `attachment; filename="thu-moi.pdf"; filename*=UTF-8''th%C6%B0%20m%E1%BB%9Di.pdf`,
    )
    const sheet = await office.ask({ path: "/van-ban/xuat", headers: { cookie } })
    expect([sheet.status, sheet.headers["content-security-policy"]]).toEqual([200, "default-src 'none'; sandbox"])
  })

  test.each([
    ["x.html", "x.pdf"],
    ["invoice.pdf.exe", "invoice.pdf"],
    ["hóa đơn\u202efdp.exe", "hóa đơnfdp.pdf"],
  ])("of %j is called %j", async (sent, name) => {
    await upload(pdf, sent)
    const { kept, served } = await newest()
    expect([kept.fileName, nameServed(served)]).toEqual([name, name])
  })

  test("that was kept under a bad name before is served under a good one", async () => {
    const { id } = await plantFile("documents", documentId, cell)
    await db().attachment.update({ where: { id }, data: { fileName: "a\u202efdp.html" } })
    expect(nameServed(await get(id))).toBe("afdp.pdf")
  })
})

describe("a photo", () => {
  test("comes back upright and tells neither where nor with what it was taken", async () => {
    await upload(await phonePhoto(), "ảnh hội nghị.jpeg")
    const { kept, served } = await newest()
    const bytes = new Uint8Array(served.body)
    expect([kept.fileName, kept.size, served.headers["content-type"]]).toEqual([
      "ảnh hội nghị.jpeg",
      bytes.length,
      "image/jpeg",
    ])
    expect(await seenIn(bytes)).toMatchObject({ size: [32, 64], written: [] })
    expect(photoSecrets.filter((secret) => served.body.includes(secret))).toEqual([])
  })

  test("that is a bomb or damaged is refused, and nothing is kept", async () => {
    const before = await db().attachment.count()
    const where = async (bytes: Uint8Array) => (await upload(bytes, "a.png")).headers.location
    expect(await where(await hugePicture("png"))).toContain("tep-loi=anh-qua-lon")
    expect(await where((await phonePhoto()).subarray(0, 300))).toContain("tep-loi=anh-hong")
    expect(await db().attachment.count()).toBe(before)
  })
})
