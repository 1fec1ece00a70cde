"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { Notice } from "@/components/ui/notice"

const everyMs = 1000
const everySecondsWithoutScript = 3

/** Stands where a file's preview will be while the file is read or waits for it; asks again by itself, without JavaScript too. */
export function FileWaiting({ ahead }: { ahead: number }) {
  const { refresh } = useRouter()
  useEffect(() => {
    const timer = setInterval(refresh, everyMs)
    return () => clearInterval(timer)
  }, [refresh])
  return (
    <div role="status">
      <Notice tone="info" title={ahead > 0 ? `Đang chờ, còn ${ahead} tệp trước` : "Đang đọc tệp"}>
        Tệp đã tải lên. Trang này tự hiện bản xem trước khi đọc xong; bạn có thể đóng trang rồi mở lại.
      </Notice>
      <noscript>
        <meta httpEquiv="refresh" content={String(everySecondsWithoutScript)} />
      </noscript>
    </div>
  )
}
