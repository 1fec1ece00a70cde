"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { Notice } from "@/components/ui/notice"
import { filesForNewRecord } from "./files-for-later"

const failed =
  "Chưa tải được tệp lên: mất mạng, hoặc các tệp cộng lại quá 20 MB. Bản ghi đã lưu; hãy chọn lại tệp ở dưới."

function formOf(files: File[]): FormData {
  const form = new FormData()
  form.set("khong-mat", "on")
  for (const file of files) form.append("tep", file)
  return form
}

/** Sends the files that were chosen with the record that was just created, and leads where the answer leads, so that a refusal is read. */
export function SendNewFiles({ slug, action }: { slug: string; action: string }) {
  const router = useRouter()
  const [state, setState] = useState<"idle" | "sending" | "failed">("idle")
  useEffect(() => {
    const files = filesForNewRecord(slug, Date.now())
    if (files.length === 0) return
    void (async () => {
      setState("sending")
      const answer = await fetch(action, { method: "POST", body: formOf(files) }).catch(() => null)
      if (!answer?.ok) return setState("failed")
      setState("idle")
      const { pathname, search } = new URL(answer.url)
      router.replace(`${pathname}${search}`)
      router.refresh()
    })()
  }, [slug, action, router])
  if (state === "sending") return <p role="status">Đang tải tệp lên…</p>
  return state === "failed" ? <Notice tone="error">{failed}</Notice> : null
}
