import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { unitHref } from "@/lib/addresses/units"
import type { Ancestor } from "@/lib/units/unit-store"

/** The way down to a unit; units above the reader's own are named, not linked. */
export function UnitCrumbs({ ancestors, unit }: { ancestors: Ancestor[]; unit?: { id: number; name: string } }) {
  const crumbs = ancestors.map(({ id, name, open }) => ({ label: name, href: open ? unitHref(id) : undefined }))
  return <Breadcrumbs crumbs={unit ? [...crumbs, { label: unit.name, href: unitHref(unit.id) }] : crumbs} />
}
