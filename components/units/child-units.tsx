import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { unitHref } from "@/lib/addresses/units"
import { formatDate, today, type IsoDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import type { ChildUnit } from "@/lib/units/unit-store"

interface ChildUnitsProps {
  units: ChildUnit[]
  day: IsoDate
  /** Where an administrator adds the first one. */
  addHref?: string
}

/** Left out on a phone. */
const WIDE = "max-sm:hidden"
const NAME_LINK = "inline-flex min-h-11 items-center font-semibold visited:text-link"

function UnitLink({ unit, day }: { unit: ChildUnit; day: IsoDate }) {
  const asAt = day === today() ? undefined : day
  return (
    <Link href={unitHref(unit.id, { query: { ngay: asAt } })} className={NAME_LINK}>
      {unit.name}
    </Link>
  )
}

function ActiveUnits({ units, day }: { units: ChildUnit[]; day: IsoDate }) {
  return (
    <DataTable caption={`${formatNumber(units.length)} đơn vị trực thuộc`}>
      <thead>
        <tr>
          <HeadCell>Tên</HeadCell>
          <HeadCell className={WIDE}>Loại</HeadCell>
          <HeadCell className={WIDE}>Mã</HeadCell>
          <HeadCell numeric>Đơn vị trực thuộc</HeadCell>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <RowHead>
              <UnitLink unit={unit} day={day} />
            </RowHead>
            <DataCell className={WIDE}>{unit.typeName}</DataCell>
            <DataCell className={WIDE}>{unit.code ?? "—"}</DataCell>
            <DataCell numeric>{formatNumber(unit.children)}</DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function ClosedUnits({ units, day }: { units: ChildUnit[]; day: IsoDate }) {
  return (
    <details className="mt-6">
      <summary className="inline-flex min-h-11 items-center font-semibold text-link">
        {formatNumber(units.length)} đơn vị đã kết thúc hoạt động, số liệu tính vào đây
      </summary>
      <DataTable caption="Đơn vị đã kết thúc hoạt động" hideCaption>
        <thead>
          <tr>
            <HeadCell>Tên</HeadCell>
            <HeadCell>Mã</HeadCell>
            <HeadCell>Kết thúc từ</HeadCell>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <RowHead>
                <UnitLink unit={unit} day={day} />
              </RowHead>
              <DataCell>{unit.code ?? "—"}</DataCell>
              <DataCell>{formatDate(unit.since)}</DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  )
}

/** Who stands directly below a unit: the active ones, the closed ones folded away. */
export function ChildUnits({ units, day, addHref }: ChildUnitsProps) {
  const active = units.filter((unit) => unit.active)
  const closed = units.filter((unit) => !unit.active)
  const advice = addHref
    ? "Thêm từng đơn vị, hoặc nhập cả cây đơn vị từ Excel."
    : "Chọn ngày khác, hoặc nhờ quản trị thêm đơn vị nếu còn thiếu."
  return (
    <>
      {active.length > 0 ? (
        <ActiveUnits units={active} day={day} />
      ) : (
        <EmptyState
          why={`Không có đơn vị trực thuộc tại ngày ${formatDate(day)}.`}
          advice={advice}
          action={addHref ? { href: addHref, label: "Thêm đơn vị" } : undefined}
        />
      )}
      {closed.length > 0 && <ClosedUnits units={closed} day={day} />}
    </>
  )
}
