import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { beforeText } from "@/lib/format/months"
import { sentence } from "@/lib/format/sentence"
import { queryBefore } from "@/lib/dashboard/dashboard-query"
import { countedFigures } from "@/lib/roll-up/figures"
import type { DashboardData } from "@/lib/dashboard/load-dashboard"
import { FigureLink } from "./figure-link"
import { StatedPart } from "./stated-part"

/** Every figure with what it counts, own and branch apart, the period before beside it. */
export function AllFigures({ data }: { data: DashboardData }) {
  const { figures, query, unit } = data
  return (
    <section className="mt-9">
      <h2 className="mb-3">Tất cả chỉ tiêu</h2>
      <DataTable caption={`Tất cả chỉ tiêu của ${unit.name}`} hideCaption>
        <thead>
          <tr>
            <HeadCell>Chỉ tiêu</HeadCell>
            <HeadCell>Đơn vị tính</HeadCell>
            <HeadCell numeric>Toàn nhánh</HeadCell>
            <HeadCell numeric>{sentence(beforeText(query))}</HeadCell>
            <HeadCell numeric>Riêng đơn vị</HeadCell>
          </tr>
        </thead>
        <tbody>
          {countedFigures.map((figure) => (
            <tr key={figure.key}>
              <RowHead>
                {figure.name}
                <span className="block text-muted">{figure.definition}</span>
              </RowHead>
              <DataCell>{figure.unitOfCount}</DataCell>
              <DataCell numeric>
                <FigureLink
                  place="cell"
                  figure={figure}
                  value={figures.branch[figure.key]}
                  rests={figures.rests.branch}
                  unitId={unit.id}
                  query={{ ...query, own: false }}
                />
                <StatedPart
                  indicator={figure.key}
                  value={figures.branch[figure.key]}
                  rest={figures.rests.branch.get(figure.key)}
                  unitId={unit.id}
                  query={{ ...query, own: false }}
                />
              </DataCell>
              <DataCell numeric>
                {figures.before ? (
                  <FigureLink
                    place="cell"
                    figure={figure}
                    value={figures.before[figure.key]}
                    unitId={unit.id}
                    query={queryBefore({ ...query, own: false })}
                  />
                ) : (
                  "—"
                )}
              </DataCell>
              <DataCell numeric>
                <FigureLink
                  place="cell"
                  figure={figure}
                  value={figures.own[figure.key]}
                  rests={figures.rests.own}
                  unitId={unit.id}
                  query={{ ...query, own: true }}
                />
              </DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
