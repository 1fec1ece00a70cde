import { beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { createInput, createReport } from "@/lib/reports/create-report"
import { loadReport } from "@/lib/reports/load-report"
import { writeText } from "@/lib/reports/write-report"
import { act, actorAt, asActor } from "../factories/actors"
import { type InstalledKind } from "../factories/report-periods"
import { bringToAccepted, clearReports } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
let province: Actor
let commune: Actor
let otherCommune: Actor

beforeEach(async () => {
  await clearReports()
  const tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  otherCommune = await actorAt("staff", tree.otherCommune.id)
})

/** Begins a report as its form posts it, with the box ticked or not. */
async function begin(by: Actor, fromYear: number, carryOver: boolean, kind: InstalledKind = "year"): Promise<number> {
  const input = createInput.parse({ kind, year: String(fromYear), ...(carryOver && { carryOver: "on" }) })
  const outcome = await act(by, (scope) => createReport(scope, input))
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return outcome.events[0]!.recordId!
}

async function write(by: Actor, id: number, sections: Record<string, string>) {
  const { version } = await db().report.findUniqueOrThrow({ where: { id } })
  expect(await act(by, (scope) => writeText(scope, { id, version, sections }))).toMatchObject({ ok: true })
}

/** What is written in a report, section by section. */
async function textsOf(by: Actor, id: number) {
  const { sections } = (await asActor(by, (scope) => loadReport(scope, String(id), {})))!
  return Object.fromEntries(sections.filter(({ body }) => body !== "").map(({ key, body }) => [key, body]))
}

describe("the text of a new report", () => {
  test("is that of the last report of its kind where that is wished, and its own from then on", async () => {
    const older = await begin(commune, year - 2, false)
    await write(commune, older, { lessons: "Bài học cũ." })
    const last = await begin(commune, year - 1, false)
    const texts = { situation: "Đã quán triệt.\nĐoạn hai.", lessons: "Nêu gương." }
    await write(commune, last, texts)
    await bringToAccepted(commune, province, last)

    const id = await begin(commune, year, true)
    expect(await textsOf(commune, id)).toEqual(texts)
    await write(commune, id, { lessons: "Bài học mới." })
    expect(await textsOf(commune, id)).toEqual({ ...texts, lessons: "Bài học mới." })
    expect(await textsOf(commune, last)).toEqual(texts)
  })

  test("is blank where it is not wished", async () => {
    await write(commune, await begin(commune, year - 1, false), { lessons: "Nêu gương." })
    expect(await textsOf(commune, await begin(commune, year, false))).toEqual({})
  })

  test("is carried over from no other kind, no later period and no other unit", async () => {
    await write(commune, await begin(commune, year - 1, false, "halfYear"), { lessons: "Sáu tháng." })
    await write(commune, await begin(commune, year, false), { lessons: "Năm nay." })
    await write(otherCommune, await begin(otherCommune, year - 2, false), { lessons: "Xã khác." })
    expect(await textsOf(commune, await begin(commune, year - 1, true))).toEqual({})
  })

  test("brings neither number nor day of last time", async () => {
    const last = await begin(commune, year - 1, false)
    await db().report.update({ where: { id: last }, data: { symbol: "05-BC/ĐU", issuedOn: new Date(), signer: "A" } })
    const id = await begin(commune, year, true)
    expect(await db().report.findUniqueOrThrow({ where: { id } })).toMatchObject({
      symbol: "",
      issuedOn: null,
      draftNumber: 1,
      signer: "A",
      status: "draft",
    })
  })
})
