import Image from "next/image"
import { UploadForm } from "@/components/fields/upload-form"
import { Notice } from "@/components/ui/notice"
import { recordFileHref, recordFilesHref } from "@/lib/addresses/records"
import { formatInstant } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { putBackAttachment, removeAttachment } from "@/lib/registers/attachment-actions"
import { acceptedFiles } from "@/lib/register/attachments/kinds"
import { refusalsOf } from "@/lib/register/attachments/refusals"
import type { RecordData } from "@/lib/register/loaders"
import { ActionForm } from "@/components/fields/action-form"
import { AttachmentInput } from "./attachment-input"
import { SendNewFiles } from "./send-new-files"

function AttachFile({ action }: { action: string }) {
  return (
    <UploadForm action={action} submitLabel="Tải tệp lên" variant="plain" className="mt-4 print:hidden">
      <label htmlFor="tep-moi" className="block font-semibold">
        Đính kèm tệp
      </label>
      <p id="tep-moi-hint" className="text-muted">
        PDF, Word, Excel hoặc ảnh; chọn được nhiều tệp, mỗi lần tối đa 20 MB. Ảnh JPG, PNG được xoay đúng chiều, bỏ nơi
        chụp và tên máy.
      </p>
      <AttachmentInput id="tep-moi" name="tep" accept={acceptedFiles} aria-describedby="tep-moi-hint" />
      <label className="my-2 flex min-h-11 items-center gap-3">
        <input type="checkbox" name="khong-mat" />
        Tệp không chứa bí mật nhà nước. Hệ thống này không được lưu tài liệu mật.
      </label>
    </UploadForm>
  )
}

function Detached({ data: { register, record, detached } }: { data: RecordData }) {
  if (detached.length === 0) return null
  return (
    <details className="mt-3 print:hidden">
      <summary className="min-h-11 content-center font-semibold text-link">Tệp đã gỡ ({detached.length})</summary>
      <ul>
        {detached.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-2">
            <span className="wrap-anywhere">{file.fileName}</span>
            <ActionForm
              action={putBackAttachment}
              submitLabel="Lấy lại tệp"
              variant="plain"
              hidden={{ register: register.key, id: record.id, fileId: file.id }}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A small picture beside the name; it loads once it comes into sight. */
function Thumbnail({ href, mediaType }: { href: string; mediaType: string }) {
  if (mediaType !== "image/jpeg" && mediaType !== "image/png") return null
  return <Image src={href} alt="" width={48} height={48} unoptimized className="size-12 rounded-sm object-cover" />
}

/** Why files were not taken, each by its name. */
function Refusals({ told }: { told: string[] }) {
  if (told.length === 0) return null
  return (
    <Notice tone="error">
      {told.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </Notice>
  )
}

interface AttachmentsProps {
  data: RecordData
  title?: string
  refusal?: string
}

/** The files of a record. A download is a plain link, which works in Zalo's browser too. */
export function Attachments({ data, title = "Tệp đính kèm", refusal }: AttachmentsProps) {
  const { register, record, attachments, mayWrite } = data
  const path = recordFilesHref(register.slug, record.id)
  return (
    <section id="tep" aria-labelledby="tep-ten" className="mt-8">
      <h2 id="tep-ten" className="mb-3">
        {title}
      </h2>
      {mayWrite && <SendNewFiles slug={register.slug} action={path} />}
      <Refusals told={refusalsOf(refusal ?? "")} />
      {attachments.length === 0 && <p className="text-muted">Chưa có tệp nào.</p>}
      <ul>
        {attachments.map((file) => (
          <li
            key={file.id}
            className="grid grid-cols-[3rem_minmax(0,1fr)] items-center gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[3rem_minmax(0,1fr)_auto]"
          >
            <Thumbnail href={recordFileHref(register.slug, record.id, file.id)} mediaType={file.mediaType} />
            <div className="col-start-2">
              <a
                href={recordFileHref(register.slug, record.id, file.id)}
                className="inline-flex min-h-11 items-center wrap-anywhere"
              >
                {file.fileName}
              </a>
              <p className="text-muted">
                {formatNumber(Math.ceil(file.size / 1000))} kB, {formatInstant(file.uploadedAt)}
              </p>
            </div>
            {mayWrite && (
              <div className="max-sm:col-start-2">
                <ActionForm
                  action={removeAttachment}
                  submitLabel="Gỡ tệp"
                  variant="plain"
                  hidden={{ register: register.key, id: record.id, fileId: file.id }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      <Detached data={data} />
      {mayWrite && <AttachFile action={path} />}
    </section>
  )
}
