import Link from "next/link"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { passportHref, reportHref, reportsHref } from "@/lib/addresses/reports"
import { formatNumber } from "@/lib/format/numbers"
import type { DriftData } from "@/lib/reports/load-passport"
import { reportName } from "@/lib/reports/period"
import { recordsText } from "./drift-text"

/** Every number of a submitted report that the records no longer say, or say for other records. */
export function DriftPage({ data: { report, drifts, mayCorrect } }: { data: DriftData }) {
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Báo cáo", href: reportsHref() },
          { label: `${reportName(report)}, ${report.unitName}`, href: reportHref(report.id) },
        ]}
      />
      <PageHeading
        title="Thay đổi sau khi nộp"
        sub="Số trong báo cáo không tự đổi theo sổ. Số nào cần sửa thì đính chính, nêu rõ lý do."
      />
      {drifts.length === 0 ? (
        <EmptyState why="Không có số nào khác với sổ." advice="Báo cáo đúng với các bản ghi đang có trong sổ." />
      ) : (
        <DataTable caption="Thay đổi sau khi nộp" hideCaption>
          <thead>
            <tr>
              <HeadCell>Chỉ tiêu</HeadCell>
              <HeadCell>Đơn vị</HeadCell>
              <HeadCell numeric>Trong báo cáo</HeadCell>
              <HeadCell numeric>Sổ hiện nay</HeadCell>
              <HeadCell numeric>Chênh lệch</HeadCell>
              <HeadCell>Xem</HeadCell>
            </tr>
          </thead>
          <tbody>
            {drifts.map((drift) => (
              <tr key={`${drift.lineId} ${drift.figureKey}`}>
                <RowHead>
                  {drift.name} ({drift.unitOfCount})
                </RowHead>
                <DataCell>{drift.unitName}</DataCell>
                <DataCell numeric>{drift.shown.submitted}</DataCell>
                <DataCell numeric>{drift.shown.now}</DataCell>
                <DataCell numeric>
                  {drift.now > drift.submitted ? "+" : ""}
                  {formatNumber(drift.now - drift.submitted)}
                  <span className="block text-sm text-muted">{recordsText(drift)}</span>
                </DataCell>
                <DataCell>
                  <Link
                    href={passportHref(report.id, drift.figureKey, drift.place)}
                    className="inline-flex min-h-11 items-center"
                  >
                    {mayCorrect && drift.now !== drift.submitted ? "Nguồn, đính chính" : "Nguồn số liệu"}
                  </Link>
                </DataCell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  )
}
