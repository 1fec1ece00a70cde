import Link from "next/link"
import { FigureLink } from "@/components/dashboard/figure-link"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { unknownUnitName } from "@/lib/glossary"
import { dashboardHref } from "@/lib/dashboard/dashboard-query"
import { figureByKey, type FigureKey } from "@/lib/roll-up/figures"
import type { Era } from "@/lib/units/lineage/find-eras"

const shown = (
  ["documents", "commitments", "models", "exemplars", "meetings", "conferences"] satisfies FigureKey[]
).map(figureByKey)

function Row({ era }: { era: Era }) {
  const { unit, from, to, values } = era
  const query = { from, to, restated: false, own: false, figure: shown[0]! }
  return (
    <StackedRow>
      <StackedName>
        <Link href={dashboardHref(unit.id, query)} className="inline-flex min-h-11 items-center">
          {unit.name ?? unknownUnitName}
        </Link>
      </StackedName>
      <StackedCell label="Các năm" className="whitespace-nowrap">
        {from === to ? from : `${from}–${to}`}
      </StackedCell>
      {shown.map((figure) => (
        <StackedCell key={figure.key} label={figure.name} numeric>
          <FigureLink
            place="cell"
            figure={figure}
            value={values[figure.key]}
            unitId={unit.id}
            query={{ ...query, figure }}
          />
        </StackedCell>
      ))}
    </StackedRow>
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
        <StackedHead>
          <tr>
            <HeadCell>Đơn vị</HeadCell>
            <HeadCell>Các năm</HeadCell>
            {shown.map(({ key, name }) => (
              <HeadCell key={key} numeric>
                {name}
              </HeadCell>
            ))}
          </tr>
        </StackedHead>
        <StackedBody>
          {eras.map((era) => (
            <Row key={era.unit.id} era={era} />
          ))}
        </StackedBody>
      </DataTable>
    </section>
  )
}
