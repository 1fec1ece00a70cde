"use client"

import { usePathname } from "next/navigation"
import type { KeyboardEvent, ReactNode } from "react"

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== "Escape" || !event.currentTarget.open) return
  event.currentTarget.open = false
  event.currentTarget.querySelector("summary")?.focus()
}

/** An unfolding menu that needs no script; with one it folds on Escape and when another page opens. */
export function AccountMenu({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details
      key={usePathname()}
      onKeyDown={closeOnEscape}
      className="relative min-w-0 text-sm max-sm:w-full sm:max-w-74 print:hidden"
    >
      <summary className="min-h-11 leading-snug text-muted lg:truncate">{summary}</summary>
      <div className="z-10 mt-1 border border-edge bg-paper p-4 sm:absolute sm:right-0 sm:w-80">{children}</div>
    </details>
  )
}
