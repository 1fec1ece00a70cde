"use client"

import { useEffect } from "react"

const question = "Trang này có nội dung chưa lưu. Rời trang?"

/** A click that opens another page of ours in this tab. */
function leadsAway(event: MouseEvent): boolean {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  ) {
    return false
  }
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.hasAttribute("download")) return false
  const [to, from] = [new URL(link.href), new URL(location.href)]
  return to.origin === from.origin && (to.pathname !== from.pathname || to.search !== from.search)
}

function askBefore(event: MouseEvent): void {
  if (!leadsAway(event) || confirm(question)) return
  event.preventDefault()
  event.stopPropagation()
}

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** Asks before a form is left in which something was typed and not saved. */
export function useLeaveGuard(typed: boolean): void {
  useEffect(() => {
    if (!typed) return
    addEventListener("beforeunload", ask)
    document.addEventListener("click", askBefore, { capture: true })
    return () => {
      removeEventListener("beforeunload", ask)
      document.removeEventListener("click", askBefore, { capture: true })
    }
  }, [typed])
}
