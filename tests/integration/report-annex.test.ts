import { strFromU8, unzipSync } from "fflate"
import { readXlsx, type Sheet } from "hucre/xlsx"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { today, yearOf } from "@/lib/format/dates"
import { annexWorkbook } from "@/lib/reports/annex-file"
import { loadReport } from "@/lib/reports/load-report"
import { actorAt, asActor } from "../factories/actors"
import { beginReport, bringToAccepted, enterRecord } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

const day = `02/01/${yearOf(today())}`
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
let id: number
let bytes: Uint8Array

async function annexOf(by: Actor): Promise<Response | null> {
  return asActor(by, (scope) => annexWorkbook(scope, String(id)))
}

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  const cell = await actorAt("cell", tree.cell.id)
  await enterRecord(commune, "documents", tree.commune.id, { issuedOn: day, issuerName: "" })
  await enterRecord(cell, "models", tree.cell.id, {
    stage: "registered",
    proposedOn: day,
    registeredOn: day,
    startedOn: "",
    recognisedOn: "",
  })
  id = await beginReport(commune)
  await bringToAccepted(commune, province, id)
  bytes = new Uint8Array(await (await annexOf(province))!.arrayBuffer())
})

describe("the annex as a workbook", () => {
  async function opened(): Promise<Sheet> {
    return (await readXlsx(bytes)).sheets[0]!
  }

  test("holds the report's numbers as numbers and its totals as formulas over the lines", async () => {
    const [sheet, report] = [await opened(), (await asActor(commune, (scope) => loadReport(scope, String(id), {})))!]
    const headings = sheet.rows[1]!.map(String)
    const { lines, figures } = report.table
    for (const { key, name, unitOfCount } of figures.filter((one) => report.report.annexFigures.includes(one.key))) {
      const column = headings.indexOf(`${name} (${unitOfCount})`)
      expect(column, name).toBeGreaterThan(0)
      const numbers = lines.map((_, i) => sheet.rows[2 + i]![column])
      expect(numbers).toEqual(lines.map(({ values }) => values.get(key) ?? 0))
      const total = sheet.cells!.get(`${2 + lines.length},${column}`)!
      const letter = String.fromCharCode(65 + column)
      expect(total.formula).toBe(`SUM(${letter}3:${letter}${2 + lines.length})`)
      expect(total.formulaResult ?? total.value).toBe(lines.reduce((sum, line) => sum + (line.values.get(key) ?? 0), 0))
    }
    expect(sheet.rows.slice(2, 2 + lines.length).map(([name]) => name)).toEqual(lines.map(({ unitName }) => unitName))
  })

  test("freezes headings and the first column, repeats the headings and prints on A4 landscape", () => {
    const part = (name: string) => strFromU8(unzipSync(bytes)[name]!)
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<pane xSplit="1" ySplit="2"[^>]*state="frozen"/)
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/)
    expect(part("xl/workbook.xml")).toContain("'Phụ lục'!$2:$2")
  })

  test("explains every figure on a second sheet", async () => {
    const second = (await readXlsx(bytes)).sheets[1]!
    expect(second.name).toBe("Định nghĩa")
    expect(second.rows.map(([name]) => name)).toContain("Văn bản đã ban hành")
  })

  test("is for who may read the report", async () => {
    expect(await annexOf(await actorAt("leader", tree.province.id))).not.toBeNull()
    expect(await annexOf(await actorAt("staff", tree.foreignProvince.id))).toBeNull()
    expect(await annexOf(await actorAt("cell", tree.cell.id))).toBeNull()
  })
})
