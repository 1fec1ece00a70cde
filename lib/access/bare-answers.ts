import type { IncomingMessage, ServerResponse } from "node:http"
import { homeHref } from "@/lib/addresses/work"
import { escapeText } from "@/lib/format/escape"
import type { Noted, Unsaved } from "./unsaved"

const back = "Bấm nút Quay lại của trình duyệt: những gì đã nhập vẫn còn trong biểu mẫu."

const advice = (status: number) =>
  status < 500
    ? `Trang này có từ phiên bản trước của hệ thống nên không gửi được nữa. ${back} Chép phần dài ra chỗ khác, tải lại trang rồi dán vào.`
    : `Hệ thống gặp lỗi, chưa lưu được gì. ${back} Chờ một lát rồi gửi lại.`

const page = (content: string) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Chưa gửi được</title></head>
<body><h1>Chưa gửi được</h1>${content}<p><a href="${homeHref()}">Về trang đầu</a></p></body></html>`

const box = (text: string) =>
  `<p><textarea readonly cols="60" rows="${Math.min(20, Math.ceil(text.length / 60) + text.split("\n").length)}" style="max-width:100%">\n${escapeText(text)}</textarea></p>`

/** Why nothing was saved, and what was typed: the page of the form may be there no more. */
function unsavedPage({ reason, typed }: Unsaved): string {
  const boxes = typed.length > 0 ? `<h2>Những gì đã nhập, để chép lại</h2>${typed.map(box).join("")}` : ""
  return page(`<p>${escapeText(reason)}</p>${boxes}`)
}

/** Whether an answer is a few bare words of Next's own: ours say how their letters are written. */
function isBare(response: ServerResponse): boolean {
  const type = response.getHeader("content-type")
  return response.statusCode >= 400 && (type === undefined || type === "text/plain")
}

/** Whether something else comes in place of a form that was not saved: the page of sign-in, or that of what is not there. */
const isElsewhere = ({ statusCode }: ServerResponse) => statusCode === 404 || (statusCode >= 300 && statusCode < 400)

/** The page that stands in place of an answer; null for one that may go as it is. */
function standIn(response: ServerResponse, { unsaved }: Noted): string | null {
  if (unsaved && isElsewhere(response)) return unsavedPage(unsaved)
  return isBare(response) ? page(`<p>${advice(response.statusCode)}</p>`) : null
}

function becomePage(response: ServerResponse): void {
  if (response.statusCode < 400) response.statusCode = 403
  for (const name of ["content-length", "content-encoding", "location"]) response.removeHeader(name)
  response.setHeader("content-type", "text/html; charset=utf-8")
}

type Method<Result> = (...args: unknown[]) => Result

/** A script of ours reads the status and what comes with it, and keeps its form itself. */
const isOfScript = ({ headers }: IncomingMessage) =>
  headers["next-action"] !== undefined || headers.accept === "application/json"

/**
 * Gives the answer to a form the status that was noted, and says in Vietnamese, and where the typed text is, what Next would answer to a form of the
 * browser's own in bare English: that it does not know the action, or that something broke. Where the form cannot come back, since its page is there no
 * more or asks to sign in first, the text stands in the answer. It is seen when the head of the answer is written; what should follow is left away.
 */
export function sayInVietnamese(request: IncomingMessage, response: ServerResponse, noted: Noted): void {
  if (request.method !== "POST") return
  let shown: string | null = null
  const writeHead = response.writeHead.bind(response) as Method<ServerResponse>
  const write = response.write.bind(response) as Method<boolean>
  const end = response.end.bind(response) as Method<ServerResponse>
  const head: Method<ServerResponse> = (...args) => {
    shown = isOfScript(request) ? null : standIn(response, noted)
    if (shown !== null) becomePage(response)
    if (noted.isNotFound) response.statusCode = 404
    if (shown !== null) return writeHead(response.statusCode)
    const [status, ...rest] = args
    return typeof status === "number" && noted.isNotFound ? writeHead(404, ...rest) : writeHead(...args)
  }
  const begin = () => response.headersSent || response.writeHead(response.statusCode)
  Object.assign(response, {
    writeHead: head,
    write: ((...args) => {
      begin()
      return shown !== null || write(...args)
    }) satisfies Method<boolean>,
    end: ((...args) => {
      begin()
      return shown === null ? end(...args) : end(shown)
    }) satisfies Method<ServerResponse>,
  })
}
