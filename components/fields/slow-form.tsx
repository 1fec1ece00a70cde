"use client"

import { useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { ProgressBar } from "@/components/ui/progress-bar"
import { RequestId } from "./request-id"
import { useSending, type Action } from "./use-sending"

interface SlowFormProps {
  action: Action
  /** What the form posts. */
  hidden: Record<string, string>
  label: string
  /** What is going on meanwhile. */
  runningLabel: string
  /** Records or steps to be written. */
  total: number
  /** Answers `{ done, total }` while it goes on. */
  progressHref: string
}

const everyMs = 700

const pause = () => new Promise((resolve) => setTimeout(resolve, everyMs))

/** One question after the other, so that they never stand in the way of the answer to the form itself; none once the draft is gone. */
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

/** The button of something that takes a while; shows how far it has come. Without JavaScript the page just takes its time. */
export function SlowForm({ action, hidden, label, runningLabel, total, progressHref }: SlowFormProps) {
  const { state, unsent, pending, send, submit, sent } = useSending(action)
  const problem = unsent ?? (state.status === "refused" ? state : undefined)
  const done = useProgress(pending, progressHref)
  return (
    <form action={send} onSubmit={submit} className="my-6">
      {problem && !pending && <Notice tone="error">{problem.message}</Notice>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RequestId key={sent} />
      {pending ? <ProgressBar label={runningLabel} value={done} max={total} /> : <Button>{label}</Button>}
    </form>
  )
}
