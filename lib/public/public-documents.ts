import type { Tx } from "@/lib/db/client"
import { findPublicUnit, findPublishedExemplars, findPublishedModels, findPublishedTotals } from "./load-published"
import { pageHtml } from "./page-html"
import { modelFeed } from "./rss"

/** The public page of an address; null where none is on. */
export async function publicPage(tx: Tx, slug: string | undefined) {
  const unit = await findPublicUnit(tx, slug)
  if (!unit) return null
  const body = pageHtml({
    unit,
    totals: await findPublishedTotals(tx, unit.unitId),
    models: await findPublishedModels(tx, unit.unitId),
    exemplars: await findPublishedExemplars(tx, unit.unitId),
  })
  return { body, type: "text/html; charset=utf-8" }
}

/** The feed of new models of an address; null where none is on. */
export async function publicFeed(tx: Tx, slug: string | undefined) {
  const unit = await findPublicUnit(tx, slug)
  if (!unit) return null
  return {
    body: modelFeed(unit, await findPublishedModels(tx, unit.unitId)),
    type: "application/rss+xml; charset=utf-8",
  }
}
