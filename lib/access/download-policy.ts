import { ServerResponse } from "node:http"

type WriteHead = (this: ServerResponse, ...args: unknown[]) => ServerResponse

/** A file of somebody's that a browser were made to open all the same could run and fetch nothing. */
const policy = "default-src 'none'; sandbox"

/**
 * Gives every download the policy of a file and not that of a page. A handler cannot do it itself: what proxy.ts says of a response stands, and it
 * speaks before anybody knows what the answer will be.
 */
export function sandboxDownloads(): void {
  const writeHead = ServerResponse.prototype.writeHead as WriteHead
  const writeHeadChecked: WriteHead = function (...args) {
    const isDownload = String(this.getHeader("content-disposition") ?? "").startsWith("attachment")
    if (isDownload && !this.headersSent) this.setHeader("content-security-policy", policy)
    return writeHead.apply(this, args)
  }
  Object.assign(ServerResponse.prototype, { writeHead: writeHeadChecked })
}
