import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { exportList } from "@/lib/register/export/export-list"
import { parseListQuery } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"
import { sheetRows } from "../factories/workbooks"

const meetings = registerByKey("meetings")
let actor: Actor

beforeAll(async () => {
  const tree = await makeTree()
  actor = await actorAt("cell", tree.cell.id)
  const values = await recordValues.meetings(tree.cell.id, { present: "1215" })
  expect(await act(actor, (scope) => meetings.create(scope, values))).toMatchObject({ ok: true })
})

async function exported(search: Record<string, string>) {
  const query = { ...parseListQuery({}, meetings.list), years: undefined }
  const file = await asActor(actor, (scope) => exportList(scope, meetings, query, search))
  if (!file || "refusal" in file) throw new Error("no file")
  return sheetRows(file)
}

test("an export holds the columns that were chosen, with the number of the record", async () => {
  const [, headings] = await exported({ "cot-unitId": "x", "cot-present": "x" })
  expect(headings).toEqual(["Mã bản ghi", "Chi bộ (mã đơn vị)", "Có mặt"])
})

test("counts are numbers, which can be added up", async () => {
  const [, headings = [], row = []] = await exported({})
  expect(row[headings.indexOf("Có mặt")]).toBe(1215)
})
