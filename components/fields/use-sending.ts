"use client"

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation"
import { startTransition, useActionState, useState, useTransition, type FormEvent } from "react"
import type { FormState, RawValues } from "@/lib/access/outcome"

export type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** What a form shows: as the action left it, or as a draft has it. */
export type ShownState = FormState | { status: "restored"; values: RawValues; version?: string }

/** Why there is no answer of the server. */
export interface Unsent {
  message: string
}

const kept = "Những gì đã nhập vẫn còn trên trang này."
const offline = `Không nối được với máy chủ. ${kept} Khi có mạng, bấm “Gửi lại”: dù lần trước đã lưu hay chưa, nội dung chỉ được lưu một lần.`
const failed = `Máy chủ gặp lỗi khi trả lời. ${kept} Chờ một lát rồi bấm “Gửi lại”: dù lần trước đã lưu hay chưa, nội dung chỉ được lưu một lần.`
const outdated = `Hệ thống vừa lên phiên bản mới, biểu mẫu này không gửi được nữa. ${kept} Chép phần dài ra chỗ khác, tải lại trang rồi dán vào.`

/** Where the next page comes instead of an answer the error goes on, to the router. */
function unsentBecause(error: unknown): Unsent {
  unstable_rethrow(error)
  if (unstable_isUnrecognizedActionError(error)) return { message: outdated }
  const hasAnswer = error instanceof Error && "digest" in error
  return { message: hasAnswer ? failed : offline }
}

const fresh: FormState = { status: "fresh" }

/**
 * Sends a form to its server action. Without JavaScript the page comes back with the state; with it the form stays as it is while it is sent, also
 * when no answer comes. `sent` counts what was saved.
 */
export function useSending(action: Action) {
  const [posted, send] = useActionState(action, fresh)
  const [answered, setAnswered] = useState<ShownState>()
  const [unsent, setUnsent] = useState<Unsent | null>(null)
  const [sent, setSent] = useState(0)
  const [pending, startSending] = useTransition()
  const state: ShownState = answered ?? posted

  function take(answer: FormState) {
    setUnsent(null)
    setAnswered(answer)
    if (answer.status === "done") setSent((count) => count + 1)
  }

  // React empties a form after its action; sending it from here does not.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startSending(async () => {
      try {
        const answer = await action(posted, form)
        startTransition(() => take(answer))
      } catch (error) {
        const reason = unsentBecause(error)
        startTransition(() => setUnsent(reason))
      }
    })
  }

  return { state, unsent, pending, send, submit, sent, restore: setAnswered }
}
