import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead, TotalCell } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { formatNumber } from "@/lib/format/numbers"
import { dashboardHref } from "@/lib/dashboard/dashboard-query"
import { enteredRegisters } from "@/lib/dashboard/lacking-registers"
import { hasEntries } from "@/lib/roll-up/figure-values"
import { figureByKey, type Figure, type FigureKey } from "@/lib/roll-up/figures"
import { rankChildren, type DashboardData } from "@/lib/dashboard/load-dashboard"
import type { ChildFigures } from "@/lib/roll-up/load-figures"
import { FigureCells } from "./figure-cells"
import { PartSentence } from "./part-notice"
import { GoneRow, OwnRow, UndividedRow } from "./sum-rows"

const shownAlways: FigureKey[] = ["models", "exemplars", "commitments", "documents"]

/** The columns of the table: the usual ones and, first, the one children are ranked by. */
function columnsOf(ranked: Figure): Figure[] {
  const others = shownAlways.filter((key) => key !== ranked.key).map(figureByKey)
  return [ranked, ...others]
}

const partsOf = ({ partPredecessors }: DashboardData, unitId: number) =>
  partPredecessors.filter(({ heirId }) => heirId === unitId)

/** What the restated figures of some children cannot hold. */
function PartFootnotes({ data }: { data: DashboardData }) {
  const notes = data.figures.children.flatMap(({ unitId }) => partsOf(data, unitId))
  if (notes.length === 0) return null
  return (
    <ul id="so-cu-khong-chia" className="mt-3 text-muted">
      {notes.map((part) => (
        <li key={`${part.heirId} ${part.unitId}`}>
          <PartSentence part={part} query={data.query} />
        </li>
      ))}
    </ul>
  )
}

/** Whether every register that is asked for has numbers; else how many have, and which have none. */
function Entered({ child: { values, foundedToday } }: { child: ChildFigures }) {
  const { done, of, lacking } = enteredRegisters(values)
  if (!hasEntries(values))
    return foundedToday ? <Tag tone="mute">Thành lập hôm nay</Tag> : <Tag tone="bad">Chưa nhập</Tag>
  if (lacking.length === 0) return <Tag tone="ok">Đã nhập</Tag>
  return (
    <details>
      <summary className="min-h-11 content-center whitespace-nowrap text-link">
        Có số ở {formatNumber(done)}/{formatNumber(of)} sổ
      </summary>
      <span className="text-sm">Chưa có: {lacking.join("; ")}</span>
    </details>
  )
}

/** Direct children, ranked, with what is the unit's own and what merged units left: they add up to the total. */
export function ChildrenTable({ data }: { data: DashboardData }) {
  const { query, unit, figures, silent } = data
  const columns = columnsOf(query.figure)
  const active = rankChildren(
    figures.children.filter((child) => child.alive),
    query.figure.key,
  )
  return (
    <section className="mt-9" id="truc-thuoc">
      <h2 className="mb-1">Các đơn vị trực thuộc</h2>
      <p className="mb-3 text-muted">
        {formatNumber(active.length)} đơn vị, xếp theo {query.figure.name.toLowerCase()}.{" "}
        {silent.length > 0 && `${formatNumber(silent.length)} đơn vị chưa nhập số liệu nào.`}
      </p>
      <DataTable caption={`Số liệu theo đơn vị trực thuộc của ${unit.name}`} hideCaption>
        <thead>
          <tr>
            <HeadCell numeric>Hạng</HeadCell>
            <HeadCell>Đơn vị</HeadCell>
            {columns.map((figure) => (
              <HeadCell key={figure.key} numeric>
                {figure.name}
              </HeadCell>
            ))}
            <HeadCell>Nhập liệu</HeadCell>
          </tr>
        </thead>
        <tbody>
          {active.map((child) => (
            <tr key={child.unitId}>
              <DataCell numeric>{child.rank}</DataCell>
              <RowHead>
                <Link href={dashboardHref(child.unitId, query)} className="inline-flex min-h-11 items-center">
                  {child.name}
                </Link>
                {partsOf(data, child.unitId).length > 0 && (
                  <a href="#so-cu-khong-chia" className="ml-1 inline-flex min-h-11 items-center text-sm">
                    (thiếu phần số cũ)
                  </a>
                )}
              </RowHead>
              <FigureCells
                columns={columns}
                values={child.values}
                rests={child.rests}
                unitId={child.unitId}
                query={query}
              />
              <DataCell>
                <Entered child={child} />
              </DataCell>
            </tr>
          ))}
          <GoneRow data={data} columns={columns} />
          <OwnRow data={data} columns={columns} />
          <UndividedRow data={data} columns={columns} />
        </tbody>
        <tfoot>
          <tr>
            <TotalCell />
            <TotalCell>Tổng cộng</TotalCell>
            <FigureCells
              columns={columns}
              values={figures.branch}
              rests={figures.rests.branch}
              unitId={unit.id}
              query={query}
              total
            />
            <TotalCell />
          </tr>
        </tfoot>
      </DataTable>
      <PartFootnotes data={data} />
    </section>
  )
}
