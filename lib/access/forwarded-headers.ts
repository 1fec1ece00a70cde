import { Server, type IncomingMessage } from "node:http"

type Emit = (this: Server, event: string | symbol, ...args: unknown[]) => boolean

const claims = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"]

/**
 * Without a proxy in front, forwarded headers are the visitor's own claim, and Next believes them: a forged address would escape the
 * limits of sign-in. Taken away, Next fills them in from the connection itself.
 */
export function ignoreForwardedHeaders(): void {
  const emit = Server.prototype.emit as Emit
  const emitChecked: Emit = function (event, ...args) {
    if (event === "request") for (const name of claims) delete (args[0] as IncomingMessage).headers[name]
    return emit.call(this, event, ...args)
  }
  Object.assign(Server.prototype, { emit: emitChecked })
}
