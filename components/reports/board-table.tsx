import Link from "next/link"
import { ActionForm } from "@/components/fields/action-form"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { reportHref, substituteFormHref } from "@/lib/addresses/reports"
import { formatDate } from "@/lib/format/dates"
import { formatRatio } from "@/lib/format/numbers"
import { acceptReportsAction } from "@/lib/reports/actions"
import { substituteQuery } from "@/lib/reports/substitute/href"
import { wasTakenBack } from "@/lib/reports/taken-back"
import { boardHref, type BoardData, type BoardRow } from "@/lib/reports/load-board"
import { reportName } from "@/lib/reports/period"
import { PunctualTag } from "./punctual-tag"
import { StatusTag } from "./status-tag"

function waitsFor({ status, unitName }: BoardRow, above: string): string {
  if (status === null || status === "draft" || status === "returned") return unitName
  if (status === "submitted") return above
  return "—"
}

function Row({ row, data, choosable }: { row: BoardRow; data: BoardData; choosable: boolean }) {
  const { unit, period } = data
  return (
    <StackedRow>
      {choosable && (
        <StackedCell>
          {row.status === "submitted" && (
            <label className="inline-flex min-h-11 min-w-11 items-center justify-center">
              <input
                type="checkbox"
                name="submissions"
                value={row.submissionId!}
                aria-label={`Chọn báo cáo của ${row.unitName}`}
              />
            </label>
          )}
        </StackedCell>
      )}
      <StackedName>
        <Link href={boardHref(period, row.unitId)} className="inline-flex min-h-11 items-center">
          {row.unitName}
        </Link>
      </StackedName>
      <StackedCell>
        <StatusTag status={row.status} />
        {row.substituted && (
          <span className="mt-1 block text-sm text-muted">
            {wasTakenBack(row) ? "Đã rút số nhập hộ" : "Cấp trên nhập hộ"}
          </span>
        )}
      </StackedCell>
      <StackedCell label="Ngày nộp">{row.submittedOn ? formatDate(row.submittedOn) : "—"}</StackedCell>
      <StackedCell label="Hạn nộp">{row.dueOn ? formatDate(row.dueOn) : "—"}</StackedCell>
      <StackedCell>
        <PunctualTag punctual={row.punctual} />
      </StackedCell>
      <StackedCell label="Đang chờ">{waitsFor(row, unit.name)}</StackedCell>
      <StackedCell>
        {row.reportId && (
          <Link
            href={reportHref(row.reportId)}
            className="inline-flex min-h-11 min-w-11 items-center whitespace-nowrap"
          >
            Mở
          </Link>
        )}
        {(!row.reportId || wasTakenBack(row)) && data.maySubstitute && (
          <Link
            href={substituteFormHref(substituteQuery(row.unitId, period))}
            className="inline-flex min-h-11 min-w-11 items-center whitespace-nowrap"
          >
            Nhập hộ
          </Link>
        )}
      </StackedCell>
    </StackedRow>
  )
}

function Table({ data, choosable }: { data: BoardData; choosable: boolean }) {
  return (
    <DataTable caption={`${reportName(data.period)} của các đơn vị trực thuộc ${data.unit.name}`} hideCaption>
      <StackedHead>
        <tr>
          {choosable && <HeadCell>Chọn</HeadCell>}
          <HeadCell>Đơn vị</HeadCell>
          <HeadCell>Tình trạng</HeadCell>
          <HeadCell>Ngày nộp</HeadCell>
          <HeadCell>Hạn nộp</HeadCell>
          <HeadCell>Đúng hạn</HeadCell>
          <HeadCell>Đang chờ</HeadCell>
          <HeadCell>Báo cáo</HeadCell>
        </tr>
      </StackedHead>
      <StackedBody>
        {data.rows.map((row) => (
          <Row key={row.unitId} row={row} data={data} choosable={choosable} />
        ))}
      </StackedBody>
    </DataTable>
  )
}

/** Who of the units directly below handed in, when, and who waits for whom; several can be accepted at once. */
export function BoardTable({ data }: { data: BoardData }) {
  const { unit, period, rows, counts, mayDecide } = data
  if (rows.length === 0) {
    return (
      <EmptyState
        why={`${unit.name} không có đơn vị trực thuộc.`}
        advice="Chọn một đơn vị khác ở trên, hoặc mở báo cáo của chính đơn vị."
      />
    )
  }
  const choosable = mayDecide && rows.some(({ status }) => status === "submitted")
  return (
    <>
      <p className="mb-3">
        {reportName(period)}: đã nộp {formatRatio(counts.handedIn, counts.all)}; đúng hạn {counts.onTime}; chậm hoặc quá
        hạn {counts.late}; đã chấp nhận {counts.accepted}.
      </p>
      {choosable ? (
        <ActionForm action={acceptReportsAction} submitLabel="Chấp nhận các báo cáo đã chọn">
          <div className="mb-4">
            <Table data={data} choosable />
          </div>
        </ActionForm>
      ) : (
        <Table data={data} choosable={false} />
      )}
    </>
  )
}
