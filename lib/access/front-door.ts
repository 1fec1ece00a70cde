import { type IncomingMessage, Server, type ServerResponse } from "node:http"
import { sayInVietnamese } from "./bare-answers"
import { requestOrigin } from "./same-origin"
import { followRequest, type Noted } from "./unsaved"

type Emit = (this: Server, event: string | symbol, ...args: unknown[]) => boolean

const forwarded = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"]
const methods = ["GET", "HEAD", "POST", "OPTIONS"]

const sentences = {
  400: "Địa chỉ không đúng.",
  403: "Yêu cầu không đến từ trang của hệ thống.",
  405: "Không có cách gọi này.",
}

type Refusal = keyof typeof sentences

interface Door {
  appUrl: string
  /** A proxy in front writes the forwarded headers; without one they are the visitor's own claim. */
  trustProxy: boolean
}

function isReadable(address: string): boolean {
  if (!address.startsWith("/")) return false
  try {
    decodeURIComponent(address.split("?", 1)[0]!)
    return true
  } catch {
    return false
  }
}

/** Why a request is not passed on, as a status; null when it is. */
export function refusalOf({ method = "", url = "", headers }: IncomingMessage, appUrl: string): Refusal | null {
  if (!methods.includes(method)) return 405
  if (!isReadable(url)) return 400
  const header = (name: string) => headers[name]?.toString()
  return method === "POST" && requestOrigin(header, appUrl) === "foreign" ? 403 : null
}

function refuse(response: ServerResponse, status: Refusal, appUrl: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cache-control": "no-store",
    connection: "close",
  })
  response.end(status === 403 ? `${sentences[403]} Hãy mở ${appUrl} rồi làm lại ở đó.` : sentences[status])
}

/**
 * Looks at every request of this process before Next does, which would answer what it cannot read, and writes of other sites, with an error
 * of its own. It guards nothing: each action and handler asks again. Forwarded headers are taken away unless a proxy is trusted, since Next
 * believes them and a forged address would escape the limits of sign-in; Next then fills them in from the connection itself.
 */
export function standAtFrontDoor({ appUrl, trustProxy }: Door): void {
  const emit = Server.prototype.emit as Emit
  const emitChecked: Emit = function (event, ...args) {
    if (event !== "request") return emit.call(this, event, ...args)
    const [request, response] = args as [IncomingMessage, ServerResponse]
    if (!trustProxy) for (const name of forwarded) delete request.headers[name]
    const refusal = refusalOf(request, appUrl)
    if (refusal === null) {
      const noted: Noted = {}
      sayInVietnamese(request, response, noted)
      return followRequest(noted, () => emit.call(this, event, ...args))
    }
    refuse(response, refusal, appUrl)
    return true
  }
  Object.assign(Server.prototype, { emit: emitChecked })
}
