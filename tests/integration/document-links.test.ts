import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { documents } from "@/lib/registers/documents/register"
import { act, actorAt } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
})

async function record(unitId: number, overrides: RawValues) {
  const values = await recordValues.documents(unitId, { issuerName: "", ...overrides })
  return act(staff, (scope) => documents.create(scope, values))
}

const directive = { symbol: "05-CT/TW", issuedOn: "15/05/2016", issuerName: "Bộ Chính trị" }

describe("a link to another document", () => {
  test("takes copies of one outside document in several units for the same document", async () => {
    await record(tree.cell.id, directive)
    await record(tree.commune.id, directive)
    expect(await record(tree.province.id, { carriesOut: "05-CT/TW" })).toMatchObject({ ok: true })
  })

  test("means the own unit's document before another's of the same symbol and day", async () => {
    const plan = { symbol: "31-KH/ĐU", issuedOn: "30/09/2016" }
    await record(tree.cell.id, plan)
    await record(tree.commune.id, plan)
    expect(await record(tree.province.id, { carriesOut: "31-KH/ĐU" })).toMatchObject({
      ok: false,
      errors: { "record.carriesOut": expect.stringContaining("Có 2 văn bản") },
    })
    await record(tree.province.id, plan)
    expect(await record(tree.province.id, { carriesOut: "31-KH/ĐU" })).toMatchObject({ ok: true })
  })
})
