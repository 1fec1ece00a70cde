"use client"

import { useEffect, useState } from "react"
import { AttachmentInput } from "./attachment-input"
import { keepFiles, leaveForm } from "./files-for-later"

/** Files chosen with a new record: they are sent once it is saved. Without JavaScript they are attached on its page. */
export function NewRecordFiles({ slug, accept }: { slug: string; accept: string }) {
  const [files, setFiles] = useState<File[]>([])
  const [harmless, setHarmless] = useState(false)
  useEffect(() => keepFiles(slug, harmless ? files : []), [slug, files, harmless])
  useEffect(() => () => leaveForm(Date.now()), [])
  return (
    <div className="mb-6 [@media(scripting:none)]:hidden">
      <label htmlFor="tep-kem" className="block font-semibold">
        Tệp đính kèm <span className="font-normal text-muted">(không bắt buộc)</span>
      </label>
      <AttachmentInput id="tep-kem" accept={accept} onChoose={setFiles} />
      {files.length > 0 && (
        <label className="my-2 flex min-h-11 items-center gap-3">
          <input type="checkbox" checked={harmless} onChange={(event) => setHarmless(event.currentTarget.checked)} />
          Tệp không chứa bí mật nhà nước. Có đánh dấu thì tệp mới được tải lên khi lưu.
        </label>
      )}
    </div>
  )
}
