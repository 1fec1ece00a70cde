import type { CascadeData } from "@/lib/cascade/load-cascade"
import type { CascadeUnit } from "@/lib/cascade/find-cascade"
import { belowIssued, daysAfter, HeldConference, IssuedDocument, UnitLink } from "./cascade-parts"

function Node({ data, unit }: { data: CascadeData; unit: CascadeUnit }) {
  const { document, query, grandchildren } = data
  const below = grandchildren.filter(({ parentId }) => parentId === unit.unitId)
  return (
    <li className="border-l border-line py-1 pl-4">
      <div className="flex flex-wrap items-center gap-x-4">
        <UnitLink unit={unit} documentId={document.id} query={query} />
        <IssuedDocument unit={unit} />
        <span className="text-muted">{daysAfter(unit.issuedAfter)}</span>
        <span>
          Hội nghị: <HeldConference unit={unit} />
        </span>
      </div>
      {below.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center text-link">
            Cấp dưới đã ban hành: {belowIssued(unit)}
          </summary>
          <ul>
            {below.map((child) => (
              <Node key={child.unitId} data={data} unit={child} />
            ))}
          </ul>
        </details>
      )}
      {below.length === 0 && unit.units > 0 && <p className="text-muted">Cấp dưới đã ban hành: {belowIssued(unit)}</p>}
    </li>
  )
}

/** Two levels of units, the second folded below its parent; what lies deeper opens from there. */
export function CascadeTree({ data }: { data: CascadeData }) {
  return (
    <ul className="rounded-lg border border-line bg-paper p-4">
      {data.children.map((child) => (
        <Node key={child.unitId} data={data} unit={child} />
      ))}
    </ul>
  )
}
