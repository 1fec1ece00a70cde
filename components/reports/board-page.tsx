import Link from "next/link"
import { UnitField } from "@/components/fields/unit-field"
import { SelectField } from "@/components/fields/choice-field"
import { TextField } from "@/components/fields/text-field"
import { LinkButton } from "@/components/ui/button"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { FilterForm } from "@/components/ui/filter-form"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { ChoiceLinks } from "@/components/ui/choice-links"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { newReportHref, reportHref, reportKindsHref, reportsHref, templatesHref } from "@/lib/addresses/reports"
import { formatDate, formatInstant } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { glossary } from "@/lib/glossary"
import { boardHref, type BoardData } from "@/lib/reports/load-board"
import { isSamePeriod, periodDays, periodTitle, reportName, yearsOf } from "@/lib/reports/period"
import { waitsFor } from "@/lib/reports/waits-for"
import { BoardTable } from "./board-table"
import { StatusTag } from "./status-tag"

function OwnReports({ data: { unit, reports, mayWrite } }: { data: BoardData }) {
  return (
    <section className="mb-9">
      <h2 className="mb-3">Báo cáo của {unit.name}</h2>
      {reports.length === 0 ? (
        <EmptyState
          why="Đơn vị chưa lập báo cáo nào."
          advice={
            mayWrite
              ? "Lập báo cáo của kỳ này: số liệu có sẵn từ sổ, chỉ cần viết lời văn."
              : "Khi đơn vị lập báo cáo, báo cáo sẽ hiện ở đây."
          }
          action={mayWrite ? { href: newReportHref(), label: "Lập báo cáo" } : undefined}
        />
      ) : (
        <DataTable caption={`Báo cáo của ${unit.name}`} hideCaption>
          <StackedHead>
            <tr>
              <HeadCell>Báo cáo</HeadCell>
              <HeadCell>Tình trạng</HeadCell>
              <HeadCell>Hạn nộp</HeadCell>
              <HeadCell>Nộp lúc</HeadCell>
              <HeadCell>Đang chờ</HeadCell>
            </tr>
          </StackedHead>
          <StackedBody>
            {reports.map((report) => (
              <StackedRow key={report.id}>
                <StackedName>
                  <Link href={reportHref(report.id)} className="inline-flex min-h-11 items-center">
                    {reportName(report)}
                  </Link>
                  <span className="block text-sm font-normal text-muted">{periodDays(report)}</span>
                </StackedName>
                <StackedCell>
                  <StatusTag status={report.status} />
                  {report.substituted && <span className="mt-1 block text-sm text-muted">Cấp trên nhập hộ</span>}
                </StackedCell>
                <StackedCell label="Hạn nộp">{report.dueOn ? formatDate(report.dueOn) : "—"}</StackedCell>
                <StackedCell label="Nộp lúc">
                  {report.submittedAt ? formatInstant(report.submittedAt) : "—"}
                </StackedCell>
                <StackedCell label="Đang chờ">{waitsFor(report)}</StackedCell>
              </StackedRow>
            ))}
          </StackedBody>
        </DataTable>
      )}
    </section>
  )
}

/** The reports of a unit and how the units directly below stand with a period: who is waiting for whom. */
export function BoardPage({ data }: { data: BoardData }) {
  const { unit, kinds, period, periods, units, mayWrite, removed } = data
  const { from, to } = yearsOf(period)
  return (
    <>
      <PageHeading
        title={`${glossary.report.name} định kỳ`}
        sub={glossary.report.meaning}
        actions={
          <>
            {mayWrite && <LinkButton href={newReportHref()}>Lập báo cáo</LinkButton>}
            {mayWrite && (
              <LinkButton href={templatesHref()} variant="plain">
                Mẫu Word
              </LinkButton>
            )}
            <LinkButton href={reportKindsHref({ query: { donVi: unit.id } })} variant="plain">
              Kỳ báo cáo
            </LinkButton>
          </>
        }
      />
      {removed && <Notice tone="success">Đã bỏ bản báo cáo đang soạn.</Notice>}
      <OwnReports data={data} />
      <h2 className="mb-3">Các đơn vị trực thuộc {unit.name}</h2>
      <FilterForm clearHref={reportsHref()}>
        <UnitField name="donVi" label="Đơn vị" initial={String(unit.id)} units={units} />
        <SelectField
          name="loai"
          label="Loại báo cáo"
          initial={period.kind}
          choices={kinds.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <TextField name={listParams.from} label="Năm, hoặc năm đầu" kind="year" initial={String(from)} />
        <TextField name={listParams.to} label="Năm cuối" kind="year" initial={String(to)} optional />
      </FilterForm>
      {periods.some((one) => !isSamePeriod(one, period)) && (
        <ChoiceLinks
          label="Kỳ báo cáo"
          options={periods.map((one) => ({
            href: boardHref(one, unit.id),
            label: periodTitle(one),
            current: isSamePeriod(one, period),
          }))}
        />
      )}
      <BoardTable data={data} />
    </>
  )
}
