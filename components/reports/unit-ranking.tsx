import { DataTable, HeadCell } from "@/components/ui/data-table"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { formatRatio } from "@/lib/format/numbers"
import type { ComparisonData } from "@/lib/reports/load-comparison"
import { yearsOf } from "@/lib/reports/period"
import { PunctualTag } from "./punctual-tag"

/** Units directly below by how complete their registers are: no figure of work is ranked, and no person. */
export function UnitRanking({ data: { report, ranked } }: { data: ComparisonData }) {
  if (ranked.length === 0) return null
  return (
    <section className="mt-9">
      <h2 className="mb-1">Mức độ đầy đủ của các đơn vị trực thuộc</h2>
      <p className="mb-3 text-muted">
        Xếp theo phần đã ghi (hoặc báo không phát sinh) của những mục phải ghi hằng tháng, hằng năm trong năm{" "}
        {yearsOf(report).to}, rồi theo báo cáo nộp đúng hạn.
      </p>
      <DataTable caption={`Mức độ đầy đủ của các đơn vị trực thuộc ${report.unitName}`} hideCaption>
        <StackedHead>
          <tr>
            <HeadCell numeric>Hạng</HeadCell>
            <HeadCell>Đơn vị</HeadCell>
            <HeadCell numeric>Mục đã ghi</HeadCell>
            <HeadCell>Báo cáo của kỳ</HeadCell>
          </tr>
        </StackedHead>
        <StackedBody>
          {ranked.map(({ unitId, unitName, rank, done, of, punctual }) => (
            <StackedRow key={unitId}>
              <StackedCell numeric label="Hạng">
                {rank}
              </StackedCell>
              <StackedName>{unitName}</StackedName>
              <StackedCell numeric label="Mục đã ghi">
                {formatRatio(done, of)}
              </StackedCell>
              <StackedCell>
                <PunctualTag punctual={punctual} />
              </StackedCell>
            </StackedRow>
          ))}
        </StackedBody>
      </DataTable>
    </section>
  )
}
