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
  return isOtherPage(link.href)
}

/** Whether an address is that of another page of ours, not of a place on this one. */
function isOtherPage(href: string): boolean {
  const [to, from] = [new URL(href), new URL(location.href)]
  return to.origin === from.origin && (to.pathname !== from.pathname || to.search !== from.search)
}

function askBefore(event: MouseEvent): void {
  if (!leadsAway(event) || confirm(question)) return
  event.preventDefault()
  event.stopPropagation()
}

/** Back and Forward to a page that the router still holds; from any other the browser asks by itself. */
function askBeforeTraverse(event: NavigateEvent): void {
  const { navigationType, destination, cancelable } = event
  const leads = navigationType === "traverse" && destination.sameDocument && isOtherPage(destination.url)
  if (leads && cancelable && !confirm(question)) event.preventDefault()
}

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** Asks before a form is left in which something was typed and not saved. */
export function useLeaveGuard(typed: boolean): void {
  useEffect(() => {
    if (!typed) return
    addEventListener("beforeunload", ask)
    document.addEventListener("click", askBefore, { capture: true })
    window.navigation?.addEventListener("navigate", askBeforeTraverse)
    return () => {
      removeEventListener("beforeunload", ask)
      document.removeEventListener("click", askBefore, { capture: true })
      window.navigation?.removeEventListener("navigate", askBeforeTraverse)
    }
  }, [typed])
}
