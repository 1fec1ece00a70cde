"use client"

import { ErrorAdvice } from "@/components/shell/error-advice"
import { PlainPage } from "@/components/shell/plain-page"

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <PlainPage title="Có lỗi xảy ra">
      <ErrorAdvice code={error.digest} retry={reset} />
    </PlainPage>
  )
}
