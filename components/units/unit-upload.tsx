import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { ErrorSummary } from "@/components/ui/error-summary"
import { PageHeading } from "@/components/ui/page-heading"
import { unitTemplateHref, unitUploadHref, unitsHref } from "@/lib/addresses/units"
import { FileUploadForm } from "./file-upload-form"

const noFile = "Hãy chọn một tệp."

/** The form that sends a file of units. */
export function UploadForm({ error }: { error?: string }) {
  return <FileUploadForm action={unitUploadHref()} label="Tệp đơn vị" mostLines="20.000" error={error} />
}

/** Where the import of a whole tree begins. */
export function UnitUpload({ missingFile }: { missingFile: boolean }) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Đơn vị", href: unitsHref() }]} />
      <PageHeading
        title="Nhập đơn vị từ Excel"
        sub="Thêm cả cây đơn vị một lần. Chưa ghi gì cho đến khi bạn xem trước và đồng ý."
      />
      {missingFile && <ErrorSummary title="Chưa tải được tệp" errors={[{ fieldId: "tep", message: noFile }]} />}
      <ol className="list-decimal space-y-2 pl-6">
        <li>
          <a href={unitTemplateHref()} download>
            Tải tệp mẫu (.xlsx)
          </a>{" "}
          và điền: mã, tên, loại, mã cấp trên, từ ngày, đến hết ngày.
        </li>
        <li>Tải tệp đã điền lên. Hệ thống kiểm tra từng dòng và cho xem trước.</li>
        <li>Khi không còn lỗi, bấm nhập: tất cả được ghi, hoặc không ghi gì.</li>
      </ol>
      <UploadForm error={missingFile ? noFile : undefined} />
    </>
  )
}
