import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { exportList } from "@/lib/register/export/export-list"
import type { Field } from "@/lib/register/field"
import { checkSheet } from "@/lib/register/import/check-sheet"
import { parseListQuery } from "@/lib/register/list-query"
import type { Register } from "@/lib/register/register-types"
import { registers } from "@/lib/registers/registry"
import { verify } from "@/lib/roll-up/verify"
import { actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { enterRecord } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"
import { readRows } from "../factories/uploads"

let cell: Actor
beforeAll(async () => {
  cell = await actorAt("cell", (await makeTree()).cell.id)
})

/** The same values with a text in every count that may be left out. A target without its number is no line of a plan. */
function withCounts(fields: Field[], values: RawValues, text: string): RawValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find((one) => one.name === name)
      if (field?.kind === "rows" && name !== "targets")
        return [name, (value as RawValues[]).map((line) => withCounts(field.fields, line, text))]
      return [name, field?.kind === "count" && field.optional ? text : value]
    }),
  )
}

const isAsked = ({ fields }: Register) => {
  const names = fields.flatMap((field) => (field.kind === "rows" && field.name !== "targets" ? field.fields : [field]))
  return names.some((field) => field.kind === "count" && field.optional)
}

const asked = registers.filter(isAsked).map((register) => [register.key, register] as const)

describe.each(asked)("counts of %s that may be left out", (key, register) => {
  test.each(["", "0"])("typed as “%s” come back so, from the form and from a file", async (text) => {
    const typed = withCounts(register.fields, { ...(await recordValues[key](cell.unitId)), convenedUnknown: "" }, text)
    const { convenedUnknown: _, ...values } = typed
    const id = await enterRecord(cell, key, cell.unitId, key === "conferences" ? typed : values)
    const found = await asActor(cell, (scope) => register.find(scope, id))
    expect(found?.values).toEqual(withCounts(register.fields, found!.values, text))

    const query = { ...parseListQuery({}, register.list), years: undefined }
    const file = await asActor(cell, (scope) => exportList(scope, register, query))
    if (!file || "refusal" in file) throw new Error(file?.refusal)
    const sheet = await readRows(file)
    const checked = await asActor(cell, async (scope) => checkSheet(scope, register, sheet))
    expect(checked).toMatchObject({ ok: true, preview: { fresh: 0, errors: [] } })
  })
})

test("what nobody knows adds nothing to a sum and leaves the rest of it", async () => {
  const counted = async () => {
    const { rows } = await asActor(cell, (scope) =>
      scope.tx.$queryRaw<{ points: number; attended: number }[]>`
        SELECT coalesce(sum(bridge_points), 0)::int AS points, coalesce(sum(attendances), 0)::int AS attended
        FROM roll_up.delta WHERE unit_id = ${cell.unitId}`.then((rows) => ({ rows })),
    )
    return rows[0]!
  }
  const before = await counted()
  const unknown = {
    provincePoints: "",
    districtPoints: "2",
    communePoints: "",
    convenedMembers: "",
    attendedMembers: "",
  }
  await enterRecord(cell, "conferences", cell.unitId, unknown)
  const after = await counted()
  expect([after.points - before.points, after.attended - before.attended]).toEqual([2, 30])
  expect(await verify(db())).toEqual([])
})
