import { FileInput } from "@/components/fields/file-input"
import { UploadForm } from "@/components/fields/upload-form"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { EmptyState } from "@/components/ui/empty-state"
import { ErrorSummary } from "@/components/ui/error-summary"
import { FieldFrame } from "@/components/ui/field-frame"
import { PageHeading } from "@/components/ui/page-heading"
import { substituteTemplateHref, substituteUploadHref } from "@/lib/addresses/reports"
import { boardHref } from "@/lib/reports/load-board"
import { periodDays, reportName } from "@/lib/reports/period"
import type { SubstitutePlace } from "@/lib/reports/substitute/find-place"
import { substituteQuery } from "@/lib/reports/substitute/href"
import type { SubstituteData } from "@/lib/reports/substitute/load-substitute"
import { TypedReportForm } from "./typed-report-form"

const noFile = "Hãy chọn một tệp."

/** The form that sends a filled sheet; it works without JavaScript. */
export function SubstituteUpload({ place, error }: { place: SubstitutePlace; error?: string }) {
  return (
    <UploadForm
      action={substituteUploadHref(substituteQuery(place.unitId, place.period))}
      submitLabel="Tải lên và xem trước"
      className="mt-6"
    >
      <FieldFrame id="tep" label="Tệp đã điền" hint="Tệp .xlsx, tối đa 2 MB." error={error}>
        {(input) => <FileInput {...input} name="tep" accept=".xlsx" />}
      </FieldFrame>
    </UploadForm>
  )
}

function ByFile({ place, missingFile }: { place: SubstitutePlace; missingFile: boolean }) {
  return (
    <section className="mt-9">
      <h2 className="mb-3">Hoặc nhập bằng tệp Excel</h2>
      <ol className="list-decimal space-y-2 pl-6">
        <li>
          <a
            href={substituteTemplateHref(substituteQuery(place.unitId, place.period))}
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
    </section>
  )
}

function Ways({ place, figures, missingFile }: Omit<SubstituteData, "place" | "period"> & { place: SubstitutePlace }) {
  const { kind, fromOn, toOn } = place.period
  return (
    <>
      {missingFile && <ErrorSummary title="Chưa tải được tệp" errors={[{ fieldId: "tep", message: noFile }]} />}
      <p className="mb-4">
        {place.report?.status === "accepted" &&
          "Đơn vị đã có số nhập hộ; nhập lại là nộp một bản mới bên cạnh bản cũ, số của bản cũ vẫn giữ. "}
        Dùng khi đơn vị chưa dùng hệ thống. Số nhập hộ được chấp nhận ngay và luôn ghi rõ “cấp trên nhập hộ”; nhập lại
        hoặc rút được cho đến khi báo cáo cấp trên được nộp, sau đó chỉ đính chính. Có tệp của đơn vị gửi lên thì{" "}
        <a href="#tep" className="inline-flex min-h-11 items-center">
          nhập bằng tệp Excel
        </a>
        .
      </p>
      <section>
        <h2 className="mb-3">Nhập ngay trên trang này</h2>
        <TypedReportForm figures={figures} hidden={{ unit: place.unitId, kind, fromOn, toOn }} />
      </section>
      <ByFile place={place} missingFile={missingFile} />
    </>
  )
}

/** Where a report is typed for a unit that is not on the system. */
export function SubstitutePage({ data: { place, period, ...rest } }: { data: SubstituteData }) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Báo cáo", href: boardHref(period) }]} />
      <PageHeading
        title={`Nhập hộ ${reportName(period).toLowerCase()}`}
        sub={"refused" in place ? periodDays(period) : `${place.unitName}, ${periodDays(period)}`}
      />
      {"refused" in place ? (
        <EmptyState
          why="Không nhập hộ được cho kỳ này."
          advice={place.refused}
          action={{ href: boardHref(period), label: "Về danh sách báo cáo" }}
        />
      ) : (
        <Ways place={place} {...rest} />
      )}
    </>
  )
}
