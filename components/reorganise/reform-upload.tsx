import { Button } from "@/components/ui/button"
import { FileWaiting } from "@/components/ui/file-waiting"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { FileErrors } from "@/components/ui/file-errors"
import { FileUploadForm } from "@/components/units/file-upload-form"
import { SheetTold } from "@/components/uploads/sheet-told"
import {
  reformDraftHref,
  reformHref,
  reformTemplateHref,
  reformUploadHref,
  reorganisationsHref,
} from "@/lib/addresses/reorganisations"
import { unitsHref } from "@/lib/addresses/units"
import { glossary } from "@/lib/glossary"
import type { ReformFileData } from "@/lib/units/reform/load-file"

const noFile = "Hãy chọn một tệp."

const crumbs = [
  { label: "Đơn vị", href: unitsHref() },
  { label: glossary.unitEvent.name, href: reorganisationsHref() },
]

function UploadForm({ error }: { error?: string }) {
  return <FileUploadForm action={reformUploadHref()} label="Tệp sắp xếp" mostLines="50.000" error={error} />
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
          <a href={reformTemplateHref()} download>
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

/** The way on from a file that had to wait to be read, whose errors are gone, or of which something is to be told. */
function GoOn({ id, chosen }: Pick<ReformFileData, "id" | "chosen">) {
  return (
    <form method="post" action={reformUploadHref()} encType="multipart/form-data" className="mb-6">
      <Notice tone="info">Đã đọc xong tệp, không có lỗi.</Notice>
      {Object.entries({ "tep-da-tai": id, ...chosen }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>Xem trước</Button>
    </form>
  )
}

/** What came of checking the file. */
async function Checked({ data: { id, chosen, check } }: { data: ReformFileData }) {
  const checked = (await check()) ?? { ok: false, message: "Tệp này không còn ở đây: hãy tải lên lại." }
  if (!checked.ok) {
    return (
      <>
        <Notice tone="error" title="Không đọc được tệp này">
          {checked.message}
        </Notice>
        <UploadForm />
      </>
    )
  }
  const { notes, errors } = checked
  return (
    <>
      <SheetTold notes={notes} chosen={chosen} action={reformDraftHref(id)} />
      {errors.length > 0 && <FileErrors errors={errors} done="chưa thực hiện được gì" />}
      {errors.length === 0 ? <GoOn id={id} chosen={chosen} /> : <UploadForm />}
    </>
  )
}

/** An uploaded file that is not previewed yet: it is still being read, something is wrong with it, or there is something to tell. */
export function ReformFile({ data }: { data: ReformFileData }) {
  const { fileName, waiting } = data
  return (
    <>
      <Breadcrumbs crumbs={[...crumbs, { label: "Sắp xếp theo tệp", href: reformHref() }]} />
      <PageHeading title="Tệp đã tải lên" sub={`Tệp: ${fileName}`} />
      {waiting === null ? <Checked data={data} /> : <FileWaiting ahead={waiting} />}
    </>
  )
}
