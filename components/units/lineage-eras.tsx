import Link from "next/link"
import { FigureLink } from "@/components/dashboard/figure-link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { unknownUnitName } from "@/lib/glossary"
import { dashboardHref } from "@/lib/roll-up/dashboard-query"
import { findFigure, type FigureKey } from "@/lib/roll-up/figures"
import type { Era } from "@/lib/units/lineage/find-eras"

const shown = (
  ["documents", "commitments", "models", "exemplars", "meetings", "conferences"] satisfies FigureKey[]
).map((key) => findFigure(key)!)

function Row({ era }: { era: Era }) {
  const { unit, from, to, values } = era
  const query = { from, to, restated: false, own: false, figure: shown[0]! }
  return (
    <tr>
      <RowHead>
        <Link href={dashboardHref(unit.id, query)} className="inline-flex min-h-11 items-center">
          {unit.name ?? unknownUnitName}
        </Link>
      </RowHead>
      <DataCell className="whitespace-nowrap">{from === to ? from : `${from}–${to}`}</DataCell>
      {shown.map((figure) => (
        <DataCell key={figure.key} numeric>
          <FigureLink
            place="cell"
            figure={figure}
            value={values[figure.key]}
            unitId={unit.id}
            query={{ ...query, figure }}
          />
        </DataCell>
      ))}
    </tr>
  )
}

/** The records of each unit of the line in its own years; every number opens them. */
export function LineageEras({ eras }: { eras: Era[] }) {
  if (eras.length === 0) return null
  return (
    <section className="mt-9">
      <h2 className="mb-1">Sổ ghi của từng thời kỳ</h2>
      <p className="mb-3 text-muted">
        Số của toàn nhánh, theo tổ chức của từng năm. Năm có sắp xếp hiện ở cả đơn vị trước và đơn vị sau, nên không
        cộng các dòng với nhau.
      </p>
      <DataTable caption="Sổ ghi của từng thời kỳ" hideCaption>
        <thead>
          <tr>
            <HeadCell>Đơn vị</HeadCell>
            <HeadCell>Các năm</HeadCell>
            {shown.map(({ key, name }) => (
              <HeadCell key={key} numeric>
                {name}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {eras.map((era) => (
            <Row key={era.unit.id} era={era} />
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
