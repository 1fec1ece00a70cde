import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { registerByKey } from "@/lib/registers/registry"
import { createReport } from "@/lib/reports/create-report"
import { takeTemplate } from "@/lib/letters/take-template"
import { keepTemplate, loadTemplates, templateFile } from "@/lib/letters/templates"
import { submitReport } from "@/lib/reports/submit-report"
import { acceptReport } from "@/lib/reports/decide-report"
import { writeText } from "@/lib/reports/write-report"
import { reportWordFile } from "@/lib/reports/word-file"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { saveDeadlines } from "../factories/settings"
import { newReport } from "../factories/report-periods"
import { makeTree } from "../factories/unit-tree"
import { fileForm } from "../factories/uploads"

const year = yearOf(today())
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
let id: number

const bytesOf = async (response: Response | null) => new Uint8Array(await response!.arrayBuffer())
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!)
const textOf = (xml: string) => xml.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "")
const word = async () => {
  const make = await asActor(commune, (scope) => reportWordFile(scope, String(id)))
  return bytesOf(await make!())
}
/** Another report of the commune, which is with it. */
const another = async () => {
  const made = await act(commune, (scope) => createReport(scope, newReport("halfYear", year)))
  return made?.ok ? made.events[0]!.recordId! : 0
}
const versionOf = async () => (await db().report.findUniqueOrThrow({ where: { id } })).version

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  // Nobody below is late, whatever day it is.
  await saveDeadlines(province, tree.province.id, year, { "year-report": `31/12/${year}` })
  const values = await recordValues.documents(tree.commune.id, { issuedOn: `02/01/${year}`, issuerName: "" })
  await act(commune, (scope) => registerByKey("documents").create(scope, values))
  const made = await act(commune, (scope) => createReport(scope, newReport("year", year)))
  id = made?.ok ? made.events[0]!.recordId! : 0
  const version = await versionOf()
  const sections = { situation: "Đã quán triệt <& {x}> đến từng chi bộ.\nĐoạn hai." }
  await act(commune, (scope) => writeText(scope, { id, version, sections }))
})

describe("a report in Word", () => {
  test("is a draft with blank number and day, its text as typed, and the annex that adds up", async () => {
    const text = textOf(part(await word(), "word/document.xml"))
    expect(text).toContain("ĐẢNG CỘNG SẢN VIỆT NAM")
    expect(text).toContain("ĐẢNG ỦY XÃ ĐĂK MAR")
    expect(text).toContain("Dự thảo lần 1")
    expect(text).toMatch(/ngày\s+tháng\s+năm/)
    expect(text).toContain("I- TÌNH HÌNH, CÔNG TÁC QUÁN TRIỆT")
    expect(text).toContain("Đã quán triệt &lt;&amp; {x}&gt; đến từng chi bộ.")
    expect(text).toContain("PHỤ LỤC")
    expect(text).toContain("Tổng cộng")
    expect(text).toContain(tree.siblingCell.name)
  })

  test("is no draft any more once it was handed in", async () => {
    const submitted = await versionOf()
    await act(commune, (scope) => submitReport(scope, { id, version: submitted }))
    expect(textOf(part(await word(), "word/document.xml"))).not.toContain("Dự thảo")
    const accepted = await versionOf()
    await act(province, (scope) => acceptReport(scope, { id, version: accepted, exceptions: [tree.cell.id] }))
    const text = textOf(part(await word(), "word/document.xml"))
    expect(text).not.toContain("Dự thảo")
    expect(text).not.toContain("chưa nộp báo cáo đúng hạn")
  })

  test("follows the unit's own template; one that cannot be used is refused with what is wrong, and changes nothing", async () => {
    const usual = await bytesOf(await asActor(commune, (scope) => templateFile(scope, "committee")))
    const change = (find: string, put: string) => {
      const files = unzipSync(usual)
      files["word/document.xml"] = strToU8(strFromU8(files["word/document.xml"]!).replaceAll(find, put))
      return new Uint8Array(zipSync(files))
    }
    const own = change("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM MẪU RIÊNG")
    const take = async (bytes: Uint8Array<ArrayBuffer>) => {
      const template = (await takeTemplate(fileForm(bytes, "mau.docx")))!
      expect(await asActor(commune, (scope) => keepTemplate(scope, "committee", template))).not.toBeNull()
      return template
    }
    expect(await take(own)).toMatchObject({ usable: true })
    id = await another()
    expect(textOf(part(await word(), "word/document.xml"))).toContain("MẪU RIÊNG")
    expect(await take(change("{trich_yeu}", "{trich_yeuu}"))).toMatchObject({ usable: false })
    const states = (await asActor(commune, (scope) => loadTemplates(scope, {})))!.states
    const committee = states.find(({ kind }) => kind === "committee")!
    expect(committee.fileName).toBe("mau.docx")
    expect(committee.refused!.problems.join(" ")).toContain("{trich_yeu}")
    expect(textOf(part(await word(), "word/document.xml"))).toContain("MẪU RIÊNG")
  })

  test("is given to nobody outside", async () => {
    const foreign = await actorAt("staff", tree.foreignProvince.id)
    expect(await asActor(foreign, (scope) => reportWordFile(scope, String(id)))).toBeNull()
  })
})
