"use client"

import type { KeyboardEvent, ReactNode } from "react"

const steps: Record<string, 1 | -1> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

/** Enter and the arrows go down and up a column of number boxes, as in a spreadsheet; from the last one Enter goes to the save button. */
export function EntryKeys({ children }: { children: ReactNode }) {
  function move(event: KeyboardEvent<HTMLDivElement>) {
    const step = steps[event.key]
    const box = event.target
    if (!step || event.nativeEvent.isComposing || !(box instanceof HTMLInputElement)) return
    const column = box.dataset.column
    if (column === undefined) return
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`)]
    const next = boxes[boxes.indexOf(box) + step]
    event.preventDefault()
    next?.select()
    next?.focus()
    if (!next && event.key === "Enter") box.form?.querySelector<HTMLButtonElement>("button[type=submit]")?.focus()
  }
  return <div onKeyDown={move}>{children}</div>
}
