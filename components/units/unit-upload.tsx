import { FileInput } from "@/components/fields/file-input"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { FieldFrame } from "@/components/ui/field-frame"
import { PageHeading } from "@/components/ui/page-heading"

const noFile = "Hãy chọn một tệp."

/** The form that sends a file; it works without JavaScript. */
export function UploadForm({ error }: { error?: string }) {
  return (
    <form method="post" action="/api/don-vi/nhap" encType="multipart/form-data" className="mt-6">
      <FieldFrame
        id="tep"
        label="Tệp đơn vị"
        hint="Tệp .xlsx hoặc .csv (UTF-8), tối đa 20.000 dòng, 10 MB."
        error={error}
      >
        {(input) => <FileInput {...input} name="tep" accept=".xlsx,.csv" />}
      </FieldFrame>
      <Button>Tải lên và xem trước</Button>
    </form>
  )
}

/** Where the import of a whole tree begins. */
export function UnitUpload({ missingFile }: { missingFile: boolean }) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Đơn vị", href: "/don-vi" }]} />
      <PageHeading
        title="Nhập đơn vị từ Excel"
        sub="Thêm cả cây đơn vị một lần. Chưa ghi gì cho đến khi bạn xem trước và đồng ý."
      />
      {missingFile && <ErrorSummary title="Chưa tải được tệp" errors={[{ fieldId: "tep", message: noFile }]} />}
      <ol className="list-decimal space-y-2 pl-6">
        <li>
          <a href="/api/don-vi/mau" download>
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
