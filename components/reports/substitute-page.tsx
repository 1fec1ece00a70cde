import Link from "next/link"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { ErrorSummary } from "@/components/ui/error-summary"
import { FieldFrame } from "@/components/ui/field-frame"
import { PageHeading } from "@/components/ui/page-heading"
import { boardHref } from "@/lib/reports/load-board"
import { periodDays, reportName } from "@/lib/reports/period"
import type { SubstitutePlace } from "@/lib/reports/substitute/find-place"
import { substituteHref } from "@/lib/reports/substitute/href"
import type { SubstituteData } from "@/lib/reports/substitute/load-substitute"

const noFile = "Hãy chọn một tệp."

/** The form that sends a filled sheet; it works without JavaScript. */
export function SubstituteUpload({ place, error }: { place: SubstitutePlace; error?: string }) {
  return (
    <form
      method="post"
      action={substituteHref(place.unitId, place.period, {}, "/tai-len")}
      encType="multipart/form-data"
      className="mt-6"
    >
      <FieldFrame id="tep" label="Tệp đã điền" hint="Tệp .xlsx, tối đa 2 MB." error={error}>
        {(input) => <input {...input} type="file" name="tep" accept=".xlsx" />}
      </FieldFrame>
      <Button>Tải lên và xem trước</Button>
    </form>
  )
}

function Steps({ place, missingFile }: { place: SubstitutePlace; missingFile: boolean }) {
  return (
    <>
      {missingFile && <ErrorSummary title="Chưa tải được tệp" errors={[{ fieldId: "tep", message: noFile }]} />}
      <p className="mb-4">
        Dùng khi đơn vị chưa dùng hệ thống. Số nhập thay được chấp nhận ngay và luôn ghi rõ “cấp trên nhập thay”; sau
        này đơn vị xem được và chỉ đính chính.
      </p>
      <ol className="list-decimal space-y-2 pl-6">
        <li>
          <a
            href={substituteHref(place.unitId, place.period, {}, "/mau")}
            download
            className="inline-flex min-h-11 items-center"
          >
            Tải tệp trống của đơn vị và kỳ này (.xlsx)
          </a>
        </li>
        <li>Điền cột “Số liệu”: số của cả đơn vị, kể cả các đơn vị trực thuộc.</li>
        <li>Tải tệp lên, xem trước, rồi mới nhập.</li>
      </ol>
      <SubstituteUpload place={place} error={missingFile ? noFile : undefined} />
    </>
  )
}

/** Where a report is typed for a unit that is not on the system. */
export function SubstitutePage({ data: { place, period, missingFile } }: { data: SubstituteData }) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Báo cáo", href: boardHref(period) }]} />
      <PageHeading
        title={`Nhập thay ${reportName(period).toLowerCase()}`}
        sub={place === "taken" ? periodDays(period) : `${place.unitName}, ${periodDays(period)}`}
      />
      {place === "taken" ? (
        <>
          <EmptyState why="Đơn vị đã có báo cáo của kỳ này." advice="Không nhập thay được nữa; hãy mở báo cáo đó." />
          <Link href={boardHref(period)} className="inline-flex min-h-11 items-center">
            Về danh sách báo cáo
          </Link>
        </>
      ) : (
        <Steps place={place} missingFile={missingFile} />
      )}
    </>
  )
}
