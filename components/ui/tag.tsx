import type { ReactNode } from "react"

export type TagTone = "ok" | "warn" | "bad" | "mute"

const TONES: Record<TagTone, string> = { ok: "text-ok", warn: "text-warn", bad: "text-bad", mute: "text-muted" }

/** A state in words; the colour only repeats them. */
export function Tag({ tone, children }: { tone: TagTone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded border border-current bg-paper px-2 text-sm font-semibold whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}
