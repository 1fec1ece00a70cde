import { AppRouterContext, type AppRouterInstance } from "next/dist/shared/lib/app-router-context.shared-runtime"
import { SearchParamsContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime"
import { renderToStaticMarkup } from "react-dom/server"
import { beforeAll, describe, expect, test } from "vitest"
import { DocumentPage } from "@/components/documents/document-page"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { loadDocument } from "@/lib/registers/documents/load-document"
import { documents } from "@/lib/registers/documents/register"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let cell: Actor
let [directive, newer, plan, cellPlan]: number[] = []

async function issue(by: Actor, unitId: number, symbol: string, overrides: RawValues = {}): Promise<number> {
  const values = await recordValues.documents(unitId, { symbol, issuerName: "", ...overrides })
  const made = await act(by, (scope) => documents.create(scope, values))
  if (!made?.ok) throw new Error(JSON.stringify(made))
  return made.events[0]!.recordId!
}

const load = async (actor: Actor, id: number) => (await asActor(actor, (scope) => loadDocument(scope, String(id))))!
/** Forms of the page ask for the router of the browser and for the address. */
const router = { push: () => undefined, refresh: () => undefined } as unknown as AppRouterInstance
const page = async (actor: Actor, id: number) =>
  renderToStaticMarkup(
    <AppRouterContext value={router}>
      <SearchParamsContext value={new URLSearchParams()}>
        <DocumentPage document={await load(actor, id)} search={{}} />
      </SearchParamsContext>
    </AppRouterContext>,
  )
const linkTo = (id: number | undefined, text: string) => new RegExp(`<a [^>]*href="/van-ban/${id}"[^>]*>${text}</a>`)
const central = { issuerName: "Bộ Chính trị", issuedOn: "15/05/2016" }
const later = { issuerName: "Bộ Chính trị", issuedOn: "13/07/2026", replaces: "05-CT/TW" }

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  cell = await actorAt("cell", tree.cell.id)
  directive = await issue(province, tree.province.id, "05-CT/TW", central)
  newer = await issue(province, tree.province.id, "07-CT/TW", later)
  plan = await issue(province, tree.province.id, "31-KH/TU", { carriesOut: "05-CT/TW" })
  cellPlan = await issue(cell, tree.cell.id, "01-KH/CB", { carriesOut: "31-KH/TU" })
})

describe("the page of a document", () => {
  test("leads to what it carries out and what it replaces", async () => {
    expect(await page(cell, plan!)).toMatch(linkTo(directive, "05-CT/TW \\(15/05/2016\\)"))
    expect(await page(cell, newer!)).toMatch(linkTo(directive, "05-CT/TW \\(15/05/2016\\)"))
  })

  test("says that it was replaced, and leads to what holds instead and to what carries it out", async () => {
    const older = await page(cell, directive!)
    expect(older).toContain("Đã được thay thế")
    expect(older).toMatch(linkTo(newer, "07-CT/TW \\(13/07/2026\\)"))
    expect(older).toMatch(linkTo(plan, "31-KH/TU \\(05/01/2026\\)"))
    expect(await page(cell, plan!)).not.toContain("Đã được thay thế")
  })

  test("names what the actor reads alone, and leads nowhere else", async () => {
    const sibling = await actorAt("cell", tree.siblingCell.id)
    const carriers = async (actor: Actor) => (await load(actor, plan!)).naming.carriesOut
    expect(await carriers(cell)).toMatchObject({ total: 1, documents: [{ id: cellPlan, issuer: tree.cell.name }] })
    expect(await carriers(province)).toMatchObject({ total: 1 })
    expect(await carriers(sibling)).toEqual({ total: 0, documents: [] })
    expect(await page(sibling, plan!)).not.toContain("01-KH/CB")

    const below = await issue(province, tree.province.id, "32-KH/TU", { carriesOut: "01-KH/CB", replaces: "31-KH/TU" })
    const plain = await page(sibling, below)
    expect(plain).toContain("01-KH/CB")
    expect(plain).not.toContain(`/van-ban/${cellPlan}"`)
    expect(plain).toMatch(linkTo(plan, "31-KH/TU \\(05/01/2026\\)"))
  })

  test("shows the first twenty of many, and how many there are", async () => {
    const from = await Promise.all(
      Array.from({ length: 23 }, (_, i) => {
        const data = { unitId: tree.commune.id, typeKey: "ke-hoach", symbol: `${i}-KH/ĐU`, subject: "Kế hoạch" }
        return db().document.create({ data: { ...data, issuedOn: toDbDate("2026-03-01") } })
      }),
    )
    const toId = await issue(province, tree.province.id, "33-KH/TU")
    const links = from.map(({ id: fromId }) => ({ fromId, toId, relation: "carriesOut" as const }))
    await db().documentLink.createMany({ data: links })
    const { documents: shown, total } = (await load(province, toId)).naming.carriesOut
    expect([shown.length, total]).toEqual([20, 23])
    expect(await page(province, toId)).toContain("Còn 3 văn bản khác")
  })

  test("takes the units' copies of an outside document for one, whichever of them is named or names", async () => {
    const copy = await issue(cell, tree.cell.id, "05-ct/tw", central)
    const own = await issue(cell, tree.cell.id, "07-CT/TW", { ...later, replaces: "05-CT/TW" })
    const replaced = async (actor: Actor, id: number) =>
      (await load(actor, id)).naming.replaces.documents.map((document) => document.id)
    expect(await replaced(cell, copy)).toEqual([own])
    expect(await replaced(cell, directive!)).toEqual([own])
    expect(await replaced(province, directive!)).toEqual([newer])
    const deleted = (await asActor(province, (scope) => documents.find(scope, newer!)))!
    await act(province, (scope) => documents.remove(scope, newer!, deleted.version))
    expect(await replaced(province, directive!)).toEqual([own])
    const sibling = await actorAt("cell", tree.siblingCell.id)
    expect(await replaced(sibling, directive!)).toEqual([])
  })
})
