import Link from "next/link"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { unitHref, unitsHref } from "@/lib/addresses/units"
import type { FoundUnit } from "@/lib/units/search-units"

/** A plain GET form: any name a unit ever bore, or its code. */
export function UnitSearch({ text }: { text: string }) {
  return (
    <form
      method="get"
      action={unitsHref()}
      role="search"
      className="mb-6 flex flex-wrap items-end gap-3 rounded-lg border border-line bg-paper p-4 print:hidden"
    >
      <div className="max-w-[40rem] min-w-0 grow">
        <label htmlFor="tim" className="block font-semibold">
          Tìm đơn vị
        </label>
        <p id="tim-hint" className="text-muted">
          Tên hiện nay, tên cũ hoặc mã; không cần gõ dấu.
        </p>
        <input id="tim" type="search" name="tim" defaultValue={text} aria-describedby="tim-hint" />
      </div>
      <Button variant="plain">Tìm</Button>
    </form>
  )
}

function notesOf(unit: FoundUnit): string {
  const notes = [
    unit.typeName,
    unit.code && `mã ${unit.code}`,
    unit.formerName && `trước đây: ${unit.formerName}`,
    !unit.active && "đã kết thúc hoạt động",
  ]
  return notes.filter(Boolean).join(" · ")
}

/** What the search found, each with the way down to it. */
export function FoundUnits({ units, text }: { units: FoundUnit[]; text: string }) {
  if (units.length === 0) {
    return (
      <EmptyState
        why={`Không có đơn vị nào trong phạm vi của bạn khớp với “${text}”.`}
        advice="Thử ít chữ hơn, hoặc tìm theo tên cũ hay mã đơn vị."
        action={{ href: unitsHref(), label: "Xem mọi đơn vị trực thuộc" }}
      />
    )
  }
  return (
    <>
      <h2 className="mb-2">Kết quả tìm “{text}”</h2>
      <ul className="rounded-lg border border-line bg-paper">
        {units.map((unit) => (
          <li key={unit.id} className="border-line px-4 py-2.5 not-first:border-t">
            <Link
              href={unitHref(unit.id)}
              className="inline-flex min-h-11 items-center font-semibold visited:text-link"
            >
              {unit.name}
            </Link>
            <span className="block text-sm">{notesOf(unit)}</span>
            {unit.path && <span className="block text-sm text-muted">{unit.path}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
