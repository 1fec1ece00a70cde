import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { beforeEach, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { formatDate, today, yearOf } from "@/lib/format/dates"
import { takeTemplate } from "@/lib/letters/take-template"
import { keepTemplate, templateFile } from "@/lib/letters/templates"
import { acceptReport, lockReport } from "@/lib/reports/decide-report"
import { issueReport } from "@/lib/reports/issue-report"
import { loadReport } from "@/lib/reports/load-report"
import { withdrawReport } from "@/lib/reports/submit-report"
import { reportWordFile } from "@/lib/reports/word-file"
import { writeText } from "@/lib/reports/write-report"
import { act, actorAt, asActor } from "../factories/actors"
import { beginReport, clearReports, correctOwnLine, enterRecord, handIn } from "../factories/report-steps"
import { saveCutOff } from "../factories/settings"
import { makeTree } from "../factories/unit-tree"
import { fileForm } from "../factories/uploads"
import { linesIn } from "../unit/office/word/word-parts"

const year = yearOf(today())
let province: Actor
let commune: Actor
let id: number

beforeEach(async () => {
  await clearReports()
  const tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  await enterRecord(commune, "documents", tree.commune.id, { issuedOn: `02/01/${year}`, issuerName: "" })
  id = await beginReport(commune)
  const sections = { lessons: "Bài học của năm." }
  await act(commune, async (scope) => writeText(scope, { ...(await seen()), sections }))
})

const seen = async () => ({ id, version: (await db().report.findUniqueOrThrow({ where: { id } })).version })

async function lines(): Promise<string[]> {
  const make = await asActor(commune, (scope) => reportWordFile(scope, String(id)))
  return linesIn(new Uint8Array(await (await make!()).arrayBuffer()))
}

/** The commune takes a template of its own that bears these words. */
async function upload(words: string): Promise<void> {
  const usual = await asActor(commune, (scope) => templateFile(scope, "committee"))
  const files = unzipSync(new Uint8Array(await usual!.arrayBuffer()))
  const document = strFromU8(files["word/document.xml"]!).replace(
    /ĐẢNG CỘNG SẢN VIỆT NAM[^<]*/,
    `ĐẢNG CỘNG SẢN VIỆT NAM ${words}`,
  )
  files["word/document.xml"] = strToU8(document)
  const template = (await takeTemplate(fileForm(new Uint8Array(zipSync(files)), "mau.docx")))!
  await asActor(commune, (scope) => keepTemplate(scope, "committee", template))
}

const retitle = (heading: string) => db().reportOutline.update({ where: { key: "lessons" }, data: { heading } })

test("a letter that was handed in changes in nothing but its number and day, whatever is changed afterwards", async () => {
  await upload("MẪU CŨ")
  await handIn(commune, id)
  const before = await lines()
  expect(before.join("\n")).toMatch(/MẪU CŨ[^]*BÀI HỌC KINH NGHIỆM/)
  await act(province, async (scope) => acceptReport(scope, { ...(await seen()), exceptions: [] }))
  expect(await lines()).toEqual(before)

  await upload("MẪU MỚI")
  await retitle("Tên mục mới")
  await correctOwnLine(commune, id, "documents", 1, 9)
  expect(await lines()).toEqual(before)
  await act(province, async (scope) => lockReport(scope, await seen()))
  expect(await lines()).toEqual(before)
  const shown = (await asActor(commune, (scope) => loadReport(scope, String(id), {})))!
  expect(shown.sections.find(({ key }) => key === "lessons")!.heading).toBe("Bài học kinh nghiệm")

  await act(commune, async (scope) =>
    issueReport(scope, { ...(await seen()), symbol: "05-BC/ĐU", issuedOn: `${year}-01-05` }),
  )
  const after = await lines()
  const changed = after.filter((line, i) => line !== before[i])
  expect(changed).toEqual([
    "Số 05-BC/ĐU",
    expect.stringContaining(`ngày 05 tháng 01 năm ${year}`),
    `(Kèm theo Báo cáo số 05-BC/ĐU ngày 05/01/${year})`,
  ])
  await retitle("Bài học kinh nghiệm")
})

test("a letter says below its subject up to which day its numbers go: the last of its span, or the day it was handed in", async () => {
  await handIn(commune, id)
  expect(await lines()).toContain(`(Số liệu tính đến ngày ${formatDate(today())})`)
  await clearReports()
  await saveCutOff(commune, commune.unitId, "year", `${year - 1}-01-01`, "15/11")
  id = await beginReport(commune, "year", year - 1)
  expect(await lines()).toContain(`(Số liệu tính đến ngày 15/11/${year - 1})`)
  await handIn(commune, id)
  expect(await lines()).toContain(`(Số liệu tính đến ngày 15/11/${year - 1})`)
})

test("one that was handed in before that was printed stays without", async () => {
  await handIn(commune, id)
  await db().$executeRaw`ALTER TABLE report_letter DISABLE TRIGGER USER`
  await db().$executeRaw`UPDATE report_letter SET counted_until = NULL`
  await db().$executeRaw`ALTER TABLE report_letter ENABLE TRIGGER USER`
  expect((await lines()).filter((line) => line.startsWith("(Số liệu tính đến"))).toEqual([])
})

test("one that came back is written anew, with the template of then", async () => {
  await handIn(commune, id)
  await upload("MẪU MỚI")
  expect((await lines()).join()).not.toContain("MẪU MỚI")
  await act(commune, async (scope) => withdrawReport(scope, await seen()))
  expect((await lines()).join()).toContain("MẪU MỚI")
  await handIn(commune, id)
  expect((await lines()).join()).toContain("MẪU MỚI")
  expect(await db().reportLetter.count()).toBe(2)
})

test("the database keeps it, and each template once", async () => {
  await handIn(commune, id)
  for (const sql of [
    "UPDATE report_letter SET signer = ''",
    "UPDATE report_letter_section SET body = 'x'",
    "DELETE FROM report_letter_section",
    "UPDATE letter_template SET content = ''",
    "INSERT INTO report_letter_section SELECT submission_id, 999, 'x', '', '', 1, '' FROM report_letter",
  ]) {
    await expect(db().$executeRawUnsafe(sql), sql).rejects.toThrow(/is kept/)
  }
  const templates = await db().letterTemplate.count()
  await act(commune, async (scope) => withdrawReport(scope, await seen()))
  await handIn(commune, id)
  expect(await db().letterTemplate.count()).toBe(templates)
})
