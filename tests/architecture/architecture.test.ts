import { describe, expect, test } from "vitest"
import { vagueNames } from "./file-names"
import { applicationFiles, filesIn, parse, readSources } from "./source"
import { findRoomCircle, floorFaults } from "./floors"
import { givenRoleFaults } from "./given-roles"
import { forgedScopes, guardFaults } from "./guards"
import { rawSqlFaults } from "./raw-sql"
import { clientFaults, findCycle, registerFolders, wallFaults, wallsFor } from "./walls"

const sources = readSources()
const walls = wallsFor(registerFolders(applicationFiles()))
const wallsOf = (file: string, text: string) => wallFaults(parse(file, text), walls)

describe("the application", () => {
  test("keeps every wall between its folders", () => {
    expect(sources.flatMap((source) => wallFaults(source, walls))).toEqual([])
  })
  test("has no circle of imports", () => {
    expect(findCycle(sources)).toBeNull()
  })
  test("stands on its floors, and no rooms of lib go round in a circle", () => {
    expect(floorFaults(sources)).toEqual([])
    expect(findRoomCircle(sources)).toBeNull()
  })
  test("guards every page, handler and action", () => {
    expect(sources.flatMap(guardFaults)).toEqual([])
  })
  test("forges no scope", () => {
    expect(sources.flatMap(forgedScopes)).toEqual([])
  })
  test("gives no role without asking for a second person", () => {
    expect(sources.flatMap(givenRoleFaults)).toEqual([])
  })
  test("puts no request into SQL", () => {
    expect(sources.flatMap(rawSqlFaults)).toEqual([])
  })
  test("carries neither database nor settings to the browser", () => {
    expect(clientFaults(sources)).toEqual([])
  })
  test("names its files after what they hold", () => {
    expect(vagueNames([...applicationFiles(), ...filesIn("prisma"), ...filesIn("tests")])).toEqual([])
  })
})

describe("each wall holds off", () => {
  test.each([
    ["app/x/page.tsx", `import { documentStore } from "@/lib/registers/documents/store"`],
    ["app/x/page.tsx", `import { findUnit } from "@/lib/units/unit-store"`],
    ["app/x/page.tsx", `import { db } from "@/lib/db/client"`],
    ["app/x/page.tsx", `const { db } = await import("@/lib/db/client")`],
    ["lib/units/add-unit.ts", `import { Button } from "@/components/ui/button"`],
    ["components/ui/button.tsx", `import type { Actor } from "@/lib/access/actor"`],
    ["components/fields/field.tsx", `import { RecordForm } from "@/components/records/record-form"`],
    ["components/fields/field.tsx", `import { listRows } from "@/lib/register/list-sql"`],
    ["components/records/record-page.tsx", `import { SiteHeader } from "@/components/shell/site-header"`],
    ["components/units/child-units.tsx", `import { findUnit } from "@/lib/units/unit-store"`],
    ["components/records/record-page.tsx", `import type { Tx } from "@/lib/db/client"`],
    ["lib/registers/documents/schema.ts", `import { Prisma } from "@/lib/db/generated/client"`],
    ["lib/registers/documents/rules.ts", `import { cache } from "react"`],
    ["lib/registers/documents/store.ts", `import { headers } from "next/headers"`],
    ["lib/registers/documents/store.ts", `import { models } from "../models/register"`],
    ["lib/registers/documents/store.ts", `import { registerByKey } from "../registry"`],
    ["lib/register/loaders.ts", `import { documents } from "@/lib/registers/documents/register"`],
    ["lib/register/export/template.ts", `export { registers } from "@/lib/registers/registry"`],
    ["lib/registers/actions.ts", `import { documents } from "./documents/register"`],
    ["lib/units/schema.ts", `import { registers } from "@/lib/registers/registry"`],
    ["lib/roll-up/load-figures.ts", `import { headers } from "next/headers"`],
    ["lib/office/read-xlsx.ts", `import { db } from "@/lib/db/client"`],
    ["lib/register/import/lines.ts", `import { readXlsx } from "hucre/xlsx"`],
    ["lib/register/import/check-sheet.ts", `import { readSheet } from "@/lib/office/read-xlsx"`],
    ["lib/letters/inspection-plan-file.ts", `import { fillTemplate } from "@/lib/office/word/fill-template"`],
    ["lib/office/apart/clean-photo.ts", `import sharp from "sharp"`],
    ["lib/format/dates.ts", `import { glossary } from "@/lib/glossary"`],
    ["lib/addresses/units.ts", `import { glossary } from "@/lib/glossary"`],
    ["lib/access/session.ts", `import { decode } from "next-auth/jwt"`],
    ["lib/register/loaders.ts", `import { mintScope } from "@/lib/access/scope"`],
    ["lib/units/add-unit.ts", `import { installationScope } from "@/lib/access/installation-scope"`],
    ["lib/registers/load-preview.ts", `import { heavyRead } from "@/lib/access/heavy-task"`],
    ["app/x/page.tsx", `import { exportRecords } from "@/lib/registers/heavy-sheets"`],
    ["app/x/page.tsx", `import { inSnapshot as read } from "@/lib/access/transactions"`],
    ["app/x/layout.tsx", `import { loadList } from "@/lib/register/loaders"`],
  ])("%s: %s", (file, text) => {
    expect(wallsOf(file, text)).not.toEqual([])
  })

  test("types go where values may not", () => {
    expect(wallsOf("components/fields/field.tsx", `import type { Field } from "@/lib/register/field"`)).toEqual([])
    expect(wallsOf("components/fields/field.tsx", `import { choiceLabel } from "@/lib/register/field"`)).not.toEqual([])
  })

  test("a circle of two files, and of three", () => {
    const file = (name: string, next: string) => parse(`lib/${name}.ts`, `import { x } from "./${next}"`)
    expect(findCycle([file("a", "b"), file("b", "a")])).toEqual(["lib/a", "lib/b", "lib/a"])
    expect(findCycle([file("a", "b"), file("b", "c"), file("c", "b")])).toEqual(["lib/b", "lib/c", "lib/b"])
    expect(findCycle([file("a", "b"), file("b", "c")])).toBeNull()
    expect(findCycle([file("a", "b"), parse("lib/b.ts", `import type { x } from "./a"`)])).not.toBeNull()
  })

  test("an import that runs up, type or not, and a room without a floor", () => {
    const faults = (file: string, text: string) => floorFaults([parse(file, text)])
    expect(faults("lib/units/x.ts", `import { a } from "@/lib/reports/a"`)).not.toEqual([])
    expect(faults("lib/audit/x.ts", `import type { Role } from "@/lib/access/roles"`)).not.toEqual([])
    expect(faults("lib/reports/x.ts", `import { a } from "@/lib/units/a"`)).toEqual([])
    expect(faults("lib/attic/x.ts", `export const a = 1`)).not.toEqual([])
  })

  test("a circle of rooms, of types as well", () => {
    const file = (path: string, target: string) => parse(path, `import type { x } from "@/lib/${target}"`)
    const there = file("lib/units/a.ts", "register/b")
    expect(findRoomCircle([there, file("lib/register/c.ts", "units/d")])).toEqual(["units", "register", "units"])
    expect(findRoomCircle([there, file("lib/register/c.ts", "access/d")])).toBeNull()
  })

  test("the database's client on its way to the browser", () => {
    const screen = parse("components/x.tsx", `"use client"\nimport { rows } from "@/lib/rows"`)
    const rows = (directive: string) => parse("lib/rows.ts", `${directive}import { db } from "./db/client"`)
    expect(clientFaults([screen, rows("")])).not.toEqual([])
    expect(clientFaults([screen, rows(`"use server"\n`)])).toEqual([])
  })

  test("a file named after nothing, and no other", () => {
    const nothing = ["utils.ts", "lib/util.mjs", "lib/units/helpers.ts", "lib/misc.ts", "lib/common.ts"]
    const folders = ["components/ui/index.tsx", "components/shared.tsx", "lib/registers/index.ts"]
    const something = ["lib/shared/scope.ts", "lib/format/indexes.ts", "lib/search/search-index.ts", "lib/utils.md"]
    expect(vagueNames([...something, ...nothing, ...folders])).toEqual([...nothing, ...folders])
  })
})

const pageWith = (text: string) => guardFaults(parse("app/x/page.tsx", text))
const routeWith = (text: string) => guardFaults(parse("app/api/x/route.ts", text))
const actionsWith = (text: string) => guardFaults(parse("lib/x/actions.ts", `"use server"\n${text}`))

describe("no way round the guards", () => {
  test("of a page", () => {
    const define = `import { definePage } from "@/lib/access/define-page"\n`
    expect(pageWith(`${define}export default definePage({})`)).toEqual([])
    expect(pageWith(`${define}export const metadata = { title: "x" }\nexport default definePage({})`)).toEqual([])
    expect(pageWith(`export default function Page() {}`)).not.toEqual([])
    expect(pageWith(`const definePage = (x) => x\nexport default definePage({})`)).not.toEqual([])
    expect(pageWith(`${define}export const generateMetadata = () => ({})\nexport default definePage({})`)).not.toEqual(
      [],
    )
  })

  test("of a handler", () => {
    const define = `import { defineReadRoute } from "@/lib/access/define-route"\n`
    expect(routeWith(`${define}export const GET = defineReadRoute({})`)).toEqual([])
    expect(routeWith(`${define}export const GET = defineReadRoute({})\nexport function POST() {}`)).not.toEqual([])
    expect(routeWith(`export const GET = async () => new Response()`)).not.toEqual([])
    expect(routeWith(`export { GET } from "./other"`)).not.toEqual([])
  })

  test("of an action", () => {
    const define = `import { defineAction } from "@/lib/access/define-action"\n`
    expect(actionsWith(`${define}export const save = defineAction({})`)).toEqual([])
    expect(actionsWith(`export async function save() {}`)).not.toEqual([])
    expect(actionsWith(`${define.replace("Action", "HeavyAction")}export const save = defineHeavyAction({})`)).toEqual(
      [],
    )
    expect(actionsWith(`${define}export const save = async () => defineAction({})`)).not.toEqual([])
    expect(guardFaults(parse("components/x.tsx", `async function save() { "use server"; }`))).not.toEqual([])
  })

  test("of the mint", () => {
    expect(forgedScopes(parse("lib/x.ts", `const scope = { actor, tx } as unknown as Scope`))).not.toEqual([])
  })
})

describe("no role without a second person", () => {
  const ask = `import { askForRole } from "@/lib/access/second-person/ask"\n`
  test.each([
    "await tx.roleAssignment.create({ data })",
    "await tx.$executeRaw`INSERT INTO role_assignment (account_id) SELECT 1`",
    "await tx.account.create({ data: { username, roles: { create: { role, unitId } } } })",
  ])("%s", (text) => {
    expect(givenRoleFaults(parse("lib/x.ts", text))).not.toEqual([])
    expect(givenRoleFaults(parse("lib/x.ts", ask + text))).toEqual([])
  })
})

describe("no request in SQL", () => {
  const faults = (text: string) => rawSqlFaults(parse("lib/x.ts", text))
  test("unsafe calls", () => {
    expect(faults("tx.$queryRawUnsafe(sql)")).not.toEqual([])
    expect(faults("tx.$queryRaw`SELECT 1`")).toEqual([])
  })
  test("raw pieces that are not fixed", () => {
    expect(faults("function f(query: ListQuery) { return Prisma.raw(query.sort) }")).not.toEqual([])
    expect(faults("function f(sort: string) { return Prisma.raw(`${sort} ASC`) }")).not.toEqual([])
    expect(faults("const f = (rows) => rows.map((name) => Prisma.raw(name))")).not.toEqual([])
    expect(faults("function f(id: string) { const x = id; return Prisma.raw(x) }")).not.toEqual([])
  })
  test("raw pieces that are", () => {
    expect(faults(`const f = (down: boolean) => Prisma.raw(down ? "DESC" : "ASC")`)).toEqual([])
    expect(faults("function f(register: Register) { return Prisma.raw(register.table) }")).toEqual([])
    expect(
      faults("function f(s: ListSource) { return Object.entries(s.columns).map(([n]) => Prisma.raw(n)) }"),
    ).toEqual([])
  })
})
