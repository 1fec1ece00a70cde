import Link from "next/link"
import { unitTabHref } from "@/lib/addresses/units"
import { formatDate } from "@/lib/format/dates"
import { unknownUnitName } from "@/lib/glossary"
import type { Lineage, LineageLink } from "@/lib/units/lineage/find-lineage"
import { lifeText } from "./lineage-layout"

interface Side {
  lineage: Lineage
  /** Towards those it came from, or those it became. */
  towards: "old" | "new"
}

const extents = { whole: "toàn bộ", part: "một phần" } as const

/** The links of a unit to the next generation of a side; never back, so that the list ends. */
function nextOf({ lineage: { units, links }, towards }: Side, unitId: number) {
  const generationOf = (id: number) => units.find((unit) => unit.id === id)?.generation ?? 0
  const [near, far] = towards === "old" ? (["toId", "fromId"] as const) : (["fromId", "toId"] as const)
  const further = (link: LineageLink) =>
    towards === "old"
      ? generationOf(link.fromId) < generationOf(link.toId)
      : generationOf(link.toId) > generationOf(link.fromId)
  return links.flatMap((link) => {
    const unit = units.find(({ id }) => id === link[far])
    return link[near] === unitId && unit && further(link) ? [{ link, unit }] : []
  })
}

function Relatives({ side, unitId }: { side: Side; unitId: number }) {
  const next = nextOf(side, unitId)
  if (next.length === 0) return null
  return (
    <ul className="pl-5">
      {next.map(({ link, unit }) => (
        <li key={unit.id}>
          {unit.open && unit.name ? (
            <Link
              href={unitTabHref(unit.id, "lich-su")}
              className="inline-flex min-h-11 items-center visited:text-link"
            >
              {unit.name}
            </Link>
          ) : (
            (unit.name ?? unknownUnitName)
          )}{" "}
          <span className="text-muted">
            ({lifeText(unit)}): {extents[link.extent]}, từ ngày {formatDate(link.on)}
          </span>
          <Relatives side={side} unitId={unit.id} />
        </li>
      ))}
    </ul>
  )
}

/** The diagram in words: a nested list for each direction. */
export function LineageList({ lineage, unitId }: { lineage: Lineage; unitId: number }) {
  const sides = [
    { title: "Kế thừa từ", towards: "old" },
    { title: "Đã chuyển cho", towards: "new" },
  ] as const
  return (
    <div className="mt-3 grid gap-4 sm:grid-cols-2">
      {sides
        .filter(({ towards }) => nextOf({ lineage, towards }, unitId).length > 0)
        .map(({ title, towards }) => (
          <div key={towards}>
            <h3>{title}</h3>
            <Relatives side={{ lineage, towards }} unitId={unitId} />
          </div>
        ))}
    </div>
  )
}
