"use client"

import { useState, type ComponentProps } from "react"
import { FileInput } from "@/components/fields/file-input"
import { uploadRefusals } from "@/lib/register/attachments/refusals"

const isHeic = ({ name }: File) => /\.hei[cf]$/i.test(name)

/** Files to attach. That photos of iPhones are not taken is said as soon as one is chosen; what files hold is judged when they come. */
export function AttachmentInput({ onChoose, ...input }: Omit<ComponentProps<typeof FileInput>, "multiple">) {
  const [heic, setHeic] = useState<string[]>([])
  return (
    <>
      <FileInput
        {...input}
        multiple
        onChoose={(files) => {
          setHeic(files.filter(isHeic).map(({ name }) => name))
          onChoose?.(files)
        }}
      />
      {heic.length > 0 && (
        <p role="alert" className="my-2 font-semibold text-bad">
          {heic.map((name) => `“${name}”`).join("; ")}: {uploadRefusals["anh-heic"]}
        </p>
      )}
    </>
  )
}
