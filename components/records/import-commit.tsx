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

const pause = () => new Promise((resolve) => setTimeout(resolve, everyMs))

/** One question after the other, so that they never stand in the way of the answer to the import itself; none once the file is gone. */
async function followProgress(href: string, signal: AbortSignal, tell: (done: number) => void): Promise<void> {
  for (await pause(); !signal.aborted; await pause()) {
    const response = await fetch(href, { signal }).catch(() => null)
    if (response?.status === 404) return
    if (response?.ok) tell(((await response.json()) as { done: number }).done)
  }
}

function useProgress(running: boolean, href: string): number {
  const [done, setDone] = useState(0)
  useEffect(() => {
    if (!running) return
    const ending = new AbortController()
    void followProgress(href, ending.signal, setDone)
    return () => ending.abort()
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
