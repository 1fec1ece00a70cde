"use client"

import { useState } from "react"
import { requestIdField } from "@/lib/format/form-fields"

/** A random UUID; `crypto.randomUUID` is only there on secure addresses, and offices use plain ones. */
function newId(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  )
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}

/**
 * By what a form is known again when it is sent twice. The one that the server drew stays, so that it is the same without JavaScript and when
 * the browser brings the page back. `given` takes its place.
 */
export function RequestId({ given }: { given?: string }) {
  const [own] = useState(newId)
  return <input type="hidden" name={requestIdField} defaultValue={given ?? own} suppressHydrationWarning />
}
