import {
  changePasswordHref,
  downloadHref,
  isForPrograms,
  noticeHref,
  signInHref,
  waitingHref,
} from "@/lib/addresses/accounts"
import { flashParams } from "@/lib/addresses/flash"
import { homeHref } from "@/lib/addresses/work"
import type { Actor } from "./actor"
import { onlyWaits } from "./authorise"

/** Where somebody has to go before an address opens, and from there on to it; null when it may open. */
export function firstStop(actor: Actor | null, wanted: string): string | null {
  const onward = { query: { tiep: wanted } }
  if (!actor) return signInHref(onward)
  if (actor.mustChangePassword) return changePasswordHref(onward)
  if (actor.mustAcknowledge) return noticeHref(onward)
  return onlyWaits(actor) ? waitingHref() : null
}

/** Whether a browser asks in order to show the answer, not a script of a page or a program. */
function isVisit({ headers }: Request): boolean {
  const mode = headers.get("sec-fetch-mode")
  return mode ? mode === "navigate" : (headers.get("accept") ?? "").includes("text/html")
}

/** The address of a request as its visitor knows it. */
const askedAddress = (request: Request) => request.headers.get("x-lantoa-path") ?? homeHref()

/** The first stop of who follows a link to a file; null for whoever only gets a refusal. A stop leads on to a page that gives the file. */
export function stopBeforeFile(actor: Actor | null, request: Request): string | null {
  const wanted = askedAddress(request)
  return isVisit(request) && !isForPrograms(wanted) ? firstStop(actor, downloadHref(wanted)) : null
}

/** The first stop of a stranger who sends a form with a file: it leads back to the form, which says that nothing was taken. */
export function stopBeforeForm(request: Request): string | null {
  const page = request.headers.get("referer")
  if (!isVisit(request) || !page || !URL.canParse(page)) return null
  const form = new URL(page)
  form.searchParams.set(flashParams.sessionOver, "1")
  return firstStop(null, form.pathname + form.search)
}
