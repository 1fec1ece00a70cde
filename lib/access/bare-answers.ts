import type { IncomingMessage, ServerResponse } from "node:http"
import { homeHref } from "@/lib/addresses/work"

const back = "Bấm nút Quay lại của trình duyệt: những gì đã nhập vẫn còn trong biểu mẫu."

const advice = (status: number) =>
  status < 500
    ? `Trang này có từ phiên bản trước của hệ thống nên không gửi được nữa. ${back} Chép phần dài ra chỗ khác, tải lại trang rồi dán vào.`
    : `Hệ thống gặp lỗi, chưa lưu được gì. ${back} Chờ một lát rồi gửi lại.`

const page = (status: number) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Chưa gửi được</title></head>
<body><h1>Chưa gửi được</h1><p>${advice(status)}</p><p><a href="${homeHref()}">Về trang đầu</a></p></body></html>`

/** Whether an answer is a few bare words of Next's own: ours say how their letters are written. */
function isBare(response: ServerResponse): boolean {
  const type = response.getHeader("content-type")
  return response.statusCode >= 400 && (type === undefined || type === "text/plain")
}

type Method<Result> = (...args: unknown[]) => Result

/**
 * Says in Vietnamese, and where the typed text is, what Next would answer to a form of the browser's own in bare English: that it does not know the
 * action, or that something broke. It is seen when the head of the answer is written; what should follow is left away. A script of ours reads the
 * status alone and is left as it is.
 */
export function sayInVietnamese(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "POST" || request.headers["next-action"] !== undefined) return
  let bare = false
  const writeHead = response.writeHead.bind(response) as Method<ServerResponse>
  const write = response.write.bind(response) as Method<boolean>
  const end = response.end.bind(response) as Method<ServerResponse>
  const head: Method<ServerResponse> = (...args) => {
    bare = isBare(response)
    if (!bare) return writeHead(...args)
    response.removeHeader("content-length")
    response.removeHeader("content-encoding")
    response.setHeader("content-type", "text/html; charset=utf-8")
    return writeHead(response.statusCode)
  }
  Object.assign(response, {
    writeHead: head,
    write: ((...args) => bare || write(...args)) satisfies Method<boolean>,
    end: ((...args) => {
      if (!response.headersSent) response.writeHead(response.statusCode)
      return bare ? end(page(response.statusCode)) : end(...args)
    }) satisfies Method<ServerResponse>,
  })
}
