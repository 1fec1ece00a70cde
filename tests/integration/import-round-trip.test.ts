import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Register, StoredRecord } from "@/lib/register/register-types"
import { exportList } from "@/lib/register/export/export-list"
import { writeTemplate } from "@/lib/register/export/template"
import { checkSheet } from "@/lib/register/import/check-sheet"
import { commitSheet } from "@/lib/register/import/commit"
import { parseListQuery } from "@/lib/register/list-query"
import { registers } from "@/lib/registers/registry"
import { cellText } from "@/lib/register/sheet-text"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"
import { readRows } from "../factories/uploads"
import { rewriteSheet } from "../factories/workbooks"

let cell: Actor

beforeAll(async () => {
  const tree = await makeTree()
  await db().unit.update({ where: { id: tree.cell.id }, data: { code: null } })
  cell = await actorAt("cell", tree.cell.id)
})

async function make(register: Register, overrides?: RawValues): Promise<void> {
  const values = await recordValues[register.key](cell.unitId, overrides)
  const outcome = await act(cell, (scope) => register.create(scope, values))
  expect(outcome).toMatchObject({ ok: true })
}

/** A theme of the cell's own that holds in every year. */
async function makeTheme(name: string): Promise<string> {
  const { id } = await db().theme.create({ data: { unitId: cell.unitId, name, fromYear: 2010, toYear: 2030 } })
  return String(id)
}

async function exported(register: Register): Promise<Uint8Array> {
  const query = { ...parseListQuery({}, register.list), years: undefined }
  const file = await asActor(cell, (scope) => exportList(scope, register, query))
  if (!file || "refusal" in file) throw new Error(file?.refusal)
  return file
}

async function stored(register: Register): Promise<StoredRecord[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT id FROM ${Prisma.raw(register.table)} WHERE deleted_at IS NULL ORDER BY id`
  return asActor(cell, (scope) =>
    register.findMany(
      scope,
      rows.map((row) => row.id),
    ),
  )
}

const asCells = (values: RawValues): string =>
  JSON.stringify(values, (_, value: unknown) => (typeof value === "string" ? cellText(value) : value))

const sortedValues = (records: StoredRecord[]) => records.map((record) => asCells(record.values)).sort()

describe.each(registers.map((register) => [register.key, register] as const))("the sheet of %s", (key, register) => {
  test("has a template that is accepted empty", async () => {
    const template = await asActor(cell, (scope) => writeTemplate(scope, register))
    const checked = await asActor(cell, async (scope) => checkSheet(scope, register, await readRows(template)))
    expect(checked).toMatchObject({ ok: true, preview: { fresh: 0, unchanged: 0, errors: [] } })
  })

  test("comes back without a difference", async () => {
    await make(register)
    await make(register)
    if (register.list.filters.some(({ name }) => name === "themeId")) {
      await make(register, { themeId: await makeTheme(`Nêu gương; “${key}”`) })
    }
    if (key === "documents") {
      await make(register, { symbol: "05-CT/TW", issuedOn: "15/05/2016" })
      await make(register, { symbol: "02-KH/ĐU", issuedOn: "15/06/2016", carriesOut: "05-CT/TW" })
    }
    const sheet = await readRows(await exported(register))
    const checked = await asActor(cell, async (scope) => checkSheet(scope, register, sheet))
    expect(checked).toMatchObject({ ok: true, preview: { fresh: 0, errors: [] } })
    if (checked.ok) expect(checked.preview.unchanged).toBeGreaterThanOrEqual(2)
  })

  test("says the same when its records are entered anew", async () => {
    const file = await exported(register)
    const fresh = await rewriteSheet(file, (rows) => rows.map((row, r) => (r > 1 ? [null, ...row.slice(1)] : row)))
    const records = await asActor(cell, async (scope) => {
      const query = { ...parseListQuery({}, register.list), years: undefined }
      const { rows } = await register.rows(scope, query, 1000)
      return register.findMany(
        scope,
        rows.flatMap((row) => row.id ?? []),
      )
    })
    await db()
      .$executeRaw`UPDATE ${Prisma.raw(register.table)} SET deleted_at = now() WHERE id = ANY (${records.map((r) => r.id)}::int[])`
    const sheet = await readRows(fresh)
    const outcome = await act(cell, (scope) => commitSheet(scope, register, { name: "lai.xlsx", sheet }, () => {}))
    expect(outcome).toMatchObject({ ok: true })
    expect(sortedValues(await stored(register))).toEqual(sortedValues(records))
  })
})
