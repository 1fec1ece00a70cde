import { renderToStaticMarkup } from "react-dom/server"
import { beforeAll, expect, test } from "vitest"
import { SampleLine } from "@/components/shell/sample-line"
import { actorOfSession } from "@/lib/access/session"
import { db } from "@/lib/db/client"
import { sampleNotice } from "@/lib/glossary"
import { publicFeed, publicPage } from "@/lib/public/public-documents"
import { makeAccount, signedIn } from "../factories/accounts"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>

/** Whether who signs in to a role at a unit sees the label. */
async function seesLabel(unitId: number, isSample = false): Promise<boolean | undefined> {
  const { username } = await makeAccount({ isSample, roles: [{ role: "staff", unitId }] })
  return (await actorOfSession(await signedIn(username)))?.isSample
}

beforeAll(async () => {
  tree = await makeTree()
})

test("whoever works at or below a unit of a sample account is told that the data are samples, and nobody else", async () => {
  expect(await seesLabel(tree.commune.id)).toBe(false)
  expect(await seesLabel(tree.province.id, true)).toBe(true)
  expect(await seesLabel(tree.commune.id)).toBe(true)
  expect(await seesLabel(tree.foreignCommune.id)).toBe(false)
  await db().account.updateMany({ where: { isSample: true }, data: { lockedAt: new Date() } })
  expect(await seesLabel(tree.cell.id)).toBe(true)
})

test("the line says so, without alarm, and on paper below the page", () => {
  const html = renderToStaticMarkup(<SampleLine />)
  expect(html).toContain(sampleNotice)
  expect(html).toMatch(/@page \{ @bottom-center \{ content: "\(dữ liệu mẫu\)"/)
  expect(html).not.toContain("role=")
})

test("the public page and its feed say it of units in the sample data", async () => {
  const pages = { [tree.commune.id]: "xa-mau", [tree.foreignCommune.id]: "xa-that" }
  const data = Object.entries(pages).map(([unitId, slug]) => ({ unitId: Number(unitId), slug, enabled: true }))
  await db().publicPage.createMany({ data })
  const labelled = async (slug: string) => {
    const documents = [await publicPage(db(), slug), await publicFeed(db(), slug)]
    return documents.map((document) => document?.body.includes(sampleNotice))
  }
  expect(await labelled("xa-mau")).toEqual([true, true])
  expect(await labelled("xa-that")).toEqual([false, false])
})
