import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { FileErrors } from "@/components/ui/file-errors"
import { FileUploadForm } from "@/components/units/file-upload-form"
import { glossary } from "@/lib/glossary"
import type { ReformFileData } from "@/lib/units/reform/load-file"

const noFile = "Hãy chọn một tệp."

const crumbs = [
  { label: "Đơn vị", href: "/don-vi" },
  { label: glossary.unitEvent.name, href: "/don-vi/sap-xep" },
]

function UploadForm({ error }: { error?: string }) {
  return <FileUploadForm action="/api/don-vi/sap-xep" label="Tệp sắp xếp" mostLines="50.000" error={error} />
}

/** Where a whole reform begins: template and upload. */
export function ReformUpload({ missingFile }: { missingFile: boolean }) {
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading
        title="Sắp xếp theo tệp"
        sub="Cả một đợt sắp xếp trong một tệp. Chưa ghi gì cho đến khi bạn xem trước và đồng ý."
      />
      {missingFile && <ErrorSummary title="Chưa tải được tệp" errors={[{ fieldId: "tep", message: noFile }]} />}
      <ol className="list-decimal space-y-2 pl-6">
        <li>
          <a href="/api/don-vi/sap-xep/mau" download>
            Tải tệp mẫu (.xlsx)
          </a>{" "}
          và điền: mã cũ, mã mới, toàn bộ hay một phần, từ ngày, số quyết định; đơn vị mới thêm tên, loại, mã cấp trên.
        </li>
        <li>Tải tệp đã điền lên. Hệ thống kiểm tra từng dòng, nêu mọi chỗ không khớp.</li>
        <li>Khi không còn lỗi, xem trước tổ chức và số liệu rồi bấm thực hiện: cả đợt được ghi, hoặc không ghi gì.</li>
      </ol>
      <UploadForm error={missingFile ? noFile : undefined} />
    </>
  )
}

/** What is wrong with an uploaded file. */
export function ReformFile({ fileName, refusal, errors }: ReformFileData) {
  return (
    <>
      <Breadcrumbs crumbs={[...crumbs, { label: "Sắp xếp theo tệp", href: "/don-vi/sap-xep/tep" }]} />
      <PageHeading title="Tệp chưa dùng được" sub={`Tệp: ${fileName}`} />
      {refusal && (
        <Notice tone="error" title="Không đọc được tệp này">
          {refusal}
        </Notice>
      )}
      {errors.length > 0 && <FileErrors errors={errors} done="chưa thực hiện được gì" />}
      {!refusal && errors.length === 0 && (
        <Notice tone="info">Các lỗi trước đây không còn: hãy tải tệp lên lại để xem trước.</Notice>
      )}
      <UploadForm />
    </>
  )
}
