"use client"

import { ErrorAdvice } from "@/components/shell/error-advice"
import { PlainPage } from "@/components/shell/plain-page"
import "./globals.css"

export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="vi">
      <body>
        <title>Có lỗi xảy ra · Lan Tỏa</title>
        <PlainPage title="Có lỗi xảy ra">
          <ErrorAdvice code={error.digest} retry={reset} />
        </PlainPage>
      </body>
    </html>
  )
}
