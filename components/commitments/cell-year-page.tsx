import Link from "next/link"
import { UnitField } from "@/components/fields/unit-field"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Button, LinkButton } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { flashParams } from "@/lib/addresses/flash"
import { commitmentsHref, peopleHref } from "@/lib/addresses/known-records"
import { commitmentNamesHref, commitmentYearHref, printedCommitmentsHref } from "@/lib/addresses/year-grids"
import { formatNumber } from "@/lib/format/numbers"
import type { CellYear } from "@/lib/registers/commitments/cell-year"
import { isOpenYear } from "@/lib/registers/commitments/rules"
import { CellTasks } from "./cell-tasks"
import { WriterCounts } from "./writer-counts"
import { WriterTable } from "./writer-table"

interface PageProps {
  cell: CellYear
  search: Record<string, string>
}

function YearLinks({ year, unitId }: { year: number; unitId?: number }) {
  const href = (other: number) => commitmentYearHref(other, unitId)
  return (
    <nav aria-label="Năm khác" className="mb-4 flex gap-6 print:hidden">
      {[year - 1, year + 1].filter(isOpenYear).map((other) => (
        <Link key={other} href={href(other)} className="inline-flex min-h-11 items-center visited:text-link">
          {other < year ? `‹ Năm ${other}` : `Năm ${other} ›`}
        </Link>
      ))}
    </nav>
  )
}

function ChooseCell({ cell: { year, unknownCode } }: Pick<PageProps, "cell">) {
  return (
    <>
      {unknownCode && <Notice tone="error">Không có đơn vị nào trong phạm vi của bạn mang mã “{unknownCode}”.</Notice>}
      <form method="get" action={commitmentYearHref(year)} className="rounded-lg border border-line bg-paper p-5">
        <UnitField
          name="don-vi"
          label="Chi bộ"
          hint="Chọn chi bộ trong phạm vi của bạn để xem từng người."
          units={{}}
          cellsOnly
        />
        <Button>Xem chi bộ</Button>
      </form>
    </>
  )
}

function Done({ search }: Pick<PageProps, "search">) {
  const [created, approved] = [Number(search[flashParams.created]), Number(search[flashParams.approved])]
  if (created > 0) return <Notice tone="success">Đã tạo {formatNumber(created)} bản nháp.</Notice>
  if (approved > 0)
    return (
      <Notice tone="success">Đã duyệt {formatNumber(approved)} bản. Số liệu của đơn vị và cấp trên đã có ngay.</Notice>
    )
  return null
}

function Prints({ cell: { year, unit, mayWrite, writers } }: Pick<PageProps, "cell">) {
  if (!unit || writers.length === 0) return null
  const printable = mayWrite && writers.some((writer) => writer.commitmentId !== null)
  return (
    <>
      <LinkButton variant="plain" href={commitmentNamesHref(year, unit.id)}>
        In danh sách
      </LinkButton>
      {printable && (
        <LinkButton variant="plain" href={printedCommitmentsHref(year, unit.id)}>
          In bản cả chi bộ
        </LinkButton>
      )}
    </>
  )
}

/** The whole cell for a year: who has not begun, who has handed in, what to do next. */
export function CellYearPage({ cell, search }: PageProps) {
  const { year, unit, mayWrite, writers } = cell
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Bản cam kết", href: commitmentsHref() }]} />
      <PageHeading
        title={`Cam kết năm ${year}`}
        sub={unit ? [unit.name, unit.path].filter(Boolean).join(" · ") : undefined}
        actions={<Prints cell={cell} />}
      />
      <YearLinks year={year} unitId={unit?.id} />
      <Done search={search} />
      {!unit && <ChooseCell cell={cell} />}
      {unit && !mayWrite && (
        <Notice tone="info">
          Nội dung bản cam kết chỉ người viết và chi ủy đọc được. Ở đây là trạng thái của từng người.
        </Notice>
      )}
      {unit && writers.length === 0 && (
        <EmptyState
          why={`Không có ai phải viết cam kết ở đây trong năm ${year}.`}
          advice="Người phải viết là thành viên của chi bộ vào ngày 31/12. Hãy ghi nhân sự của chi bộ trước."
          action={mayWrite ? { href: peopleHref(), label: "Mở sổ nhân sự" } : undefined}
        />
      )}
      {unit && writers.length > 0 && (
        <>
          <WriterCounts cell={cell} unitId={unit.id} />
          {mayWrite && <CellTasks cell={cell} unitId={unit.id} />}
          <WriterTable cell={cell} unitId={unit.id} />
        </>
      )}
    </>
  )
}
