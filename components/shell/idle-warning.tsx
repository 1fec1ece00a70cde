"use client"

import { useCallback, useEffect, useId, useRef, useState } from "react"
import { usePathname } from "next/navigation"
import { Button } from "@/components/ui/button"
import { idleEndMinutes, idleWarningMinutes } from "@/lib/access/session-limits"
import { signInHref } from "@/lib/addresses/accounts"
import { SessionClock, type SessionState } from "./session-clock"

const words: Record<Exclude<SessionState, "live">, { title: string; text: string }> = {
  idle: {
    title: "Phiên sắp hết",
    text: `Trang này không có thao tác nào trong ${idleWarningMinutes} phút. Sau ${idleEndMinutes} phút phiên tự kết thúc. Nội dung đang gõ vẫn còn nguyên.`,
  },
  closing: {
    title: "Phiên sắp hết",
    text: "Phiên làm việc kéo dài tối đa 8 giờ và sẽ kết thúc trong ít phút nữa. Hãy lưu việc đang làm rồi đăng nhập lại.",
  },
  over: {
    title: "Phiên đã hết",
    text: "Nội dung đang gõ vẫn còn trên trang này. Hãy đăng nhập lại ở một thẻ khác, rồi quay lại đây và bấm lưu.",
  },
}

/** Asks in time before a session ends. It never leaves the page, so nothing typed is lost. */
export function IdleWarning({ endsAt }: { endsAt: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const clock = useRef<SessionClock>(null)
  const [state, setState] = useState<SessionState>("live")
  const pathname = usePathname()
  const titleId = useId()

  useEffect(() => {
    const running = new SessionClock(new Date(endsAt), setState)
    clock.current = running
    return () => running.stop()
  }, [endsAt])

  useEffect(() => clock.current?.contact(), [pathname])

  useEffect(() => {
    if (state === "live") dialog.current?.close()
    else if (!dialog.current?.open) dialog.current?.showModal()
  }, [state])

  const goOn = useCallback(() => void clock.current?.goOn(), [])
  const shown = state === "live" ? words.idle : words[state]
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={state === "idle" ? goOn : undefined}
      className="m-auto w-full max-w-lg border-t-8 border-warn bg-paper p-6"
    >
      <h2 id={titleId} className="mb-2">
        {shown.title}
      </h2>
      <p className="mb-4">{shown.text}</p>
      <div className="flex flex-wrap items-center gap-4">
        {state === "over" && (
          <a href={signInHref()} target="_blank" className="inline-flex min-h-11 items-center visited:text-link">
            Mở trang đăng nhập ở thẻ mới
          </a>
        )}
        {state === "idle" ? (
          <Button type="button" onClick={goOn}>
            Tiếp tục làm việc
          </Button>
        ) : (
          <form method="dialog">
            <Button variant="plain">Đã hiểu</Button>
          </form>
        )}
      </div>
    </dialog>
  )
}
