"use client"

import { Button, LinkButton } from "@/components/ui/button"
import { homeHref } from "@/lib/addresses/work"

interface ErrorAdviceProps {
  /** What the server's log calls this error. */
  code?: string
  retry: () => void
}

/** What to do after an error nobody expected. */
export function ErrorAdvice({ code, retry }: ErrorAdviceProps) {
  return (
    <>
      <p className="mb-4">Hệ thống gặp lỗi nên chưa hiện được trang. Dữ liệu đã lưu không bị ảnh hưởng.</p>
      {code && <p className="mb-4 text-muted">Mã lỗi để báo quản trị: {code}</p>}
      <p className="flex flex-wrap gap-3">
        <Button type="button" onClick={retry}>
          Thử lại
        </Button>
        <LinkButton href={homeHref()} variant="plain">
          Về trang đầu
        </LinkButton>
      </p>
    </>
  )
}
