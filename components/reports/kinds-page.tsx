import Link from "next/link"
import { UnitField } from "@/components/fields/unit-field"
import { LinkButton } from "@/components/ui/button"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { FilterForm } from "@/components/ui/filter-form"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { reportKindsHref, reportsHref } from "@/lib/addresses/reports"
import { formatDate, today } from "@/lib/format/dates"
import { sentence } from "@/lib/format/sentence"
import { reportRhythmNames } from "@/lib/glossary"
import { cutOffText } from "@/lib/reports/kinds/cut-off-day"
import type { KindsData } from "@/lib/reports/kinds/load-kinds"
import { currentPeriod, inForce } from "@/lib/reports/kinds/spans"
import { canBeSet, type UnitKind } from "@/lib/reports/kinds/unit-kind"
import { periodDays } from "@/lib/reports/period"
import { CutOffForm } from "./cut-off-form"
import { NewKindForm } from "./new-kind-form"

function rhythmText({ rhythm, cumulative }: UnitKind): string {
  if (rhythm === "free") return "Từ ngày đến ngày, chọn khi lập"
  if (rhythm === "year") return "Năm"
  return `${sentence(reportRhythmNames[rhythm])}, ${cumulative ? "tính từ đầu năm báo cáo" : "nối tiếp kỳ trước"}`
}

function dueText({ deadlineKey, cutOffs }: UnitKind): string {
  if (deadlineKey !== null) return "Theo lịch năm"
  const days = inForce(cutOffs, today()).dueDays
  return days === null ? "Chưa đặt" : `${days} ngày sau kỳ`
}

/** Who set the cut-off that is in force, as somebody at a unit reads it. */
function setterText({ cutOffs }: UnitKind, unitId: number): string {
  const { setBy } = inForce(cutOffs, today())
  if (!setBy) return "Mặc định"
  return setBy.id === unitId ? "Đơn vị tự đặt" : `Theo ${setBy.name}`
}

function KindRow({ kind, data: { unit, mayChange } }: { kind: UnitKind; data: KindsData }) {
  const period = currentPeriod(kind)
  return (
    <StackedRow>
      <StackedName>
        {kind.name}
        {kind.keptBy && <span className="block text-sm text-muted">Loại riêng của {kind.keptBy.name}</span>}
        {kind.endedOn && <span className="block text-sm text-muted">Thôi dùng từ {formatDate(kind.endedOn)}</span>}
      </StackedName>
      <StackedCell label="Kỳ">{rhythmText(kind)}</StackedCell>
      <StackedCell label="Chốt số liệu">
        {kind.rhythm === "free" ? "—" : sentence(cutOffText(kind, inForce(kind.cutOffs, today())))}
      </StackedCell>
      <StackedCell label="Kỳ gần nhất">{period ? periodDays(period) : "—"}</StackedCell>
      <StackedCell label="Hạn nộp">{dueText(kind)}</StackedCell>
      <StackedCell label="Ai đặt">{setterText(kind, unit.id)}</StackedCell>
      {mayChange && (
        <StackedCell>
          {(canBeSet(kind) || kind.keptBy?.id === unit.id) && (
            <Link
              href={reportKindsHref({ query: { donVi: unit.id, sua: kind.key }, anchor: "bieu-mau" })}
              aria-label={`Sửa ${kind.name}`}
              className="inline-flex min-h-11 min-w-11 items-center visited:text-link"
            >
              Sửa
            </Link>
          )}
        </StackedCell>
      )}
    </StackedRow>
  )
}

/** The kinds of report of a unit with the days up to which their numbers go; staff and administrators set them for the branch. */
export function KindsPage({ data }: { data: KindsData }) {
  const { unit, units, kinds, edited, adding, mayChange, saved } = data
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Báo cáo", href: reportsHref() }]} />
      <PageHeading
        title={`Kỳ báo cáo: ${unit.name}`}
        sub="Mỗi loại báo cáo lấy số liệu từ ngày nào đến ngày nào; kỳ sau bắt đầu ngay sau ngày chốt của kỳ trước. Đơn vị cấp dưới theo cấp trên, trừ nơi tự đặt."
        actions={
          mayChange && (
            <LinkButton href={reportKindsHref({ query: { donVi: unit.id, them: 1 }, anchor: "bieu-mau" })}>
              Thêm loại báo cáo
            </LinkButton>
          )
        }
      />
      {saved && <Notice tone="success">Đã lưu. Báo cáo đã lập giữ nguyên kỳ của mình.</Notice>}
      <FilterForm clearHref={reportKindsHref()}>
        <UnitField name="donVi" label="Đơn vị" initial={String(unit.id)} units={units} />
      </FilterForm>
      {mayChange && edited && <CutOffForm data={data} kind={edited} />}
      {mayChange && adding && <NewKindForm unit={unit} />}
      <DataTable caption={`Kỳ báo cáo của ${unit.name}`} hideCaption>
        <StackedHead>
          <tr>
            <HeadCell>Loại báo cáo</HeadCell>
            <HeadCell>Kỳ</HeadCell>
            <HeadCell>Chốt số liệu</HeadCell>
            <HeadCell>Kỳ gần nhất</HeadCell>
            <HeadCell>Hạn nộp</HeadCell>
            <HeadCell>Ai đặt</HeadCell>
            {mayChange && <HeadCell>Sửa</HeadCell>}
          </tr>
        </StackedHead>
        <StackedBody>
          {kinds.map((kind) => (
            <KindRow key={kind.key} kind={kind} data={data} />
          ))}
        </StackedBody>
      </DataTable>
    </>
  )
}
