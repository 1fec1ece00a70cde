"use client"

import { useRouter } from "next/navigation"
import { Fragment, useState, useTransition, type ComponentProps, type FormEvent, type ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { RequestId } from "./request-id"

interface UploadFormProps extends Pick<ComponentProps<typeof Button>, "variant"> {
  /** The handler that takes the form; it answers with where to go. */
  action: string
  submitLabel: string
  className?: string
  children: ReactNode
}

const kept = "Tệp đã chọn và những gì đã nhập vẫn còn trên trang này."
const offline = `Không nối được với máy chủ. ${kept} Khi có mạng, bấm “Gửi lại”.`

type Answer = { to: string; saved: boolean } | { problem: string }

/** What the handler said: where to go, or in words why not. */
async function post(action: string, form: FormData): Promise<Answer> {
  const answer = await fetch(action, { method: "POST", body: form, headers: { accept: "application/json" } }).catch(
    () => null,
  )
  if (!answer) return { problem: offline }
  if (answer.ok && answer.headers.get("content-type")?.startsWith("application/json")) return answer.json()
  return { problem: `${await answer.text()} ${kept}` }
}

/**
 * A form with a file. With JavaScript it stays as it is until it was saved, also when it is refused, so that nothing has to be chosen again; without
 * it the browser sends it.
 */
export function UploadForm({ action, submitLabel, variant, className, children }: UploadFormProps) {
  const router = useRouter()
  const [problem, setProblem] = useState("")
  const [sent, setSent] = useState(0)
  const [pending, startSending] = useTransition()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startSending(async () => {
      const answer = await post(action, form)
      if ("problem" in answer) return setProblem(answer.problem)
      setProblem("")
      if (answer.saved) setSent((count) => count + 1)
      router.push(answer.to)
      router.refresh()
    })
  }

  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className={className}
      onSubmit={submit}
      noValidate
    >
      {problem && <ErrorSummary title="Chưa gửi được" errors={[{ message: problem }]} />}
      <RequestId key={sent} />
      <Fragment key={`fields ${sent}`}>{children}</Fragment>
      <Button variant={variant} disabled={pending}>
        {pending ? "Đang gửi…" : problem ? "Gửi lại" : submitLabel}
      </Button>
    </form>
  )
}
