import { FileInput } from "@/components/fields/file-input"
import { UploadForm } from "@/components/fields/upload-form"
import { acceptedSheets } from "@/lib/register/sheet-limits"
import { importTemplateHref, importUploadHref } from "@/lib/addresses/records"

/** Two steps: take the template, send it back filled in. */
export function ImportUpload({ slug }: { slug: string }) {
  return (
    <ol className="space-y-6">
      <li>
        <h2 className="mb-1">1. Tải tệp mẫu</h2>
        <p>Tệp có sẵn các cột, danh sách để chọn và mã các đơn vị của bạn.</p>
        <p className="mt-1">
          <a href={importTemplateHref(slug)} className="inline-flex min-h-11 items-center font-semibold">
            Tải tệp mẫu (.xlsx)
          </a>
        </p>
      </li>
      <li>
        <h2 className="mb-1">2. Tải tệp đã điền lên</h2>
        <UploadForm action={importUploadHref(slug)} submitLabel="Xem trước">
          <label htmlFor="tep" className="block font-semibold">
            Tệp Excel
          </label>
          <p id="tep-hint" className="text-muted">
            Tệp Excel (.xlsx, .xls), LibreOffice (.ods) hoặc .csv, tối đa 20 MB. Trang sau cho xem trước và báo lỗi từng
            ô; chưa có gì được ghi.
          </p>
          <FileInput id="tep" name="tep" accept={acceptedSheets} aria-describedby="tep-hint" />
        </UploadForm>
      </li>
    </ol>
  )
}
