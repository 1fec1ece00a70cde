"use client"

import { useActionState, useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { ProgressBar } from "@/components/ui/progress-bar"
import type { FormState } from "@/lib/access/outcome"

interface ImportCommitProps {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  register: string
  draft: string
  label: string
  /** Records to be written. */
  total: number
  /** Answers `{ done, total }` while the file is being written. */
  progressHref: string
}

const fresh: FormState = { status: "fresh" }
const everyMs = 700

async function askProgress(href: string): Promise<number | null> {
  const response = await fetch(href).catch(() => null)
  if (!response?.ok) return null
  const { done } = (await response.json()) as { done: number }
  return done
}

function useProgress(running: boolean, href: string): number {
  const [done, setDone] = useState(0)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => void askProgress(href).then((count) => count !== null && setDone(count)), everyMs)
    return () => clearInterval(timer)
  }, [running, href])
  return done
}

/** The button that imports a previewed file; shows how far it has come. Without JavaScript the page just takes its time. */
export function ImportCommit({ action, register, draft, label, total, progressHref }: ImportCommitProps) {
  const [state, send, pending] = useActionState(action, fresh)
  const done = useProgress(pending, progressHref)
  return (
    <form action={send} className="my-6">
      {state.status === "refused" && !pending && <Notice tone="error">{state.message}</Notice>}
      <input type="hidden" name="register" value={register} />
      <input type="hidden" name="draft" value={draft} />
      {pending ? (
        <ProgressBar label="Đang ghi vào sổ, đừng đóng trang này" value={done} max={total} />
      ) : (
        <Button>{label}</Button>
      )}
    </form>
  )
}
