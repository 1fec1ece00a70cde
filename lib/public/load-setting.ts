import { holdsUnit, type Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { settingsVersion } from "@/lib/settings/shown-settings"
import { today } from "@/lib/format/dates"
import { fold } from "@/lib/format/fold"
import { wholeNumber } from "@/lib/format/whole-number"
import { ancestorsOf, findUnit } from "@/lib/units/unit-store"
import { findPublishedExemplars, findPublishedModels, findPublishedTotals } from "./load-published"
import { shownPage } from "./shown-page"

/** An address made of a unit's name. */
function suggestedSlug(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "")
}

/** The public page of a unit as it is set, and what it would show; null for a unit outside the branch. */
export async function loadPublicSetting(scope: Scope, id: string | undefined, search: Record<string, string>) {
  const unitId = wholeNumber(id)
  const unit = unitId !== null && (await holdsUnit(scope, unitId)) ? await findUnit(scope, unitId, today()) : null
  if (!unit) return null
  const page = await scope.tx.publicPage.findUnique({ where: { unitId: unit.id } })
  const totals = await findPublishedTotals(scope.tx, unit.id)
  return {
    unit,
    ancestors: await ancestorsOf(scope, unit, today()),
    slug: page?.slug ?? suggestedSlug(unit.name),
    enabled: page?.enabled ?? false,
    version: settingsVersion(shownPage(page)),
    years: [...new Set(totals.map(({ year }) => year))],
    models: (await findPublishedModels(scope.tx, unit.id)).length,
    exemplars: (await findPublishedExemplars(scope.tx, unit.id)).length,
    saved: flashParams.saved in search,
  }
}

export type PublicSettingData = NonNullable<Awaited<ReturnType<typeof loadPublicSetting>>>
