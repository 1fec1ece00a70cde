import { createHash } from "node:crypto"
import { connection } from "next/server"
import { NotUnderstood } from "@/lib/format/asked"
import type { Tx } from "@/lib/db/client"
import { constraintMessage } from "@/lib/db/constraints"
import { log } from "@/lib/log"
import type { Actor } from "./actor"
import { mayEnter, type Can } from "./authorise"
import { stopBeforeFile, stopBeforeForm } from "./first-stop"
import { readForm, seeOther } from "./multipart"
import { notUnderstood } from "./not-understood"
import { isGone, mayNotAnyMore, sessionIsOver } from "./outcome"
import { isSameOrigin } from "./request"
import { markOf } from "./request-mark"
import { answerOnce } from "./save-once"
import type { Scope } from "./scope"
import { currentActor } from "./session"
import { inReadOnly, inSnapshot, type Answer } from "./transactions"
import { typedText } from "./typed-text"
import { noteUnsaved } from "./unsaved"

export interface RouteInput {
  params: Record<string, string>
  search: Record<string, string>
  request: Request
}

interface RouteDefinition {
  can: Exclude<Can, "anyone"> | ((input: RouteInput) => Exclude<Can, "anyone"> | null)
}

interface ReadRoute extends RouteDefinition {
  /** Null = not found. A function is called when everything has been read: for answers that take their time to make. */
  respond: (scope: Scope, input: RouteInput) => Promise<Response | (() => Promise<Response | null>) | null>
}

/** A handler that takes a form with a file and writes. */
interface WriteRoute<Taken> extends RouteDefinition {
  /** Larger bodies are refused before they are read. */
  maxBytes: number
  /**
   * Takes what the form holds: reads and checks its file, which may last, so before there is a transaction; what is checked against the database goes
   * to a thread (lib/thread), which is told who asks. Null = no multipart form.
   */
  take: (form: FormData | null, actor: Actor) => Promise<Taken>
  /** Null = not found. A response of 400 or more rolls everything back. */
  respond: (scope: Scope, input: RouteInput, taken: Taken) => Promise<Answer | null>
}

type Context = { params: Promise<Record<string, string>> }

/** What is answered to one person is kept by no cache, unless the handler says so. */
function unkept(response: Response): Response {
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "private, no-store")
  return response
}

const plain = (status: number, text: string) =>
  unkept(new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8" } }))
const notFound = () => plain(404, "Không tìm thấy.")
const unclear = (error: unknown) => plain(400, notUnderstood(error).problems.join(" "))

type Entered = { denied: Response } | { denied?: undefined; actor: Actor; input: RouteInput }

/** Where a visitor is sent on to first, or why it gets nothing. */
const turnedAway = (stop: string | null, refusal: Response) => ({ denied: stop ? seeOther(stop) : refusal })

async function enter(definition: RouteDefinition, request: Request, context: Context): Promise<Entered> {
  const search = Object.fromEntries([...new URL(request.url).searchParams].map(([key, text]) => [key, typedText(text)]))
  const input: RouteInput = { params: await context.params, search, request }
  const can = typeof definition.can === "function" ? definition.can(input) : definition.can
  const actor = await currentActor()
  const reading = request.method === "GET"
  if (!actor) {
    return reading
      ? turnedAway(stopBeforeFile(null, request), plain(403, "Cần đăng nhập."))
      : turnedAway(stopBeforeForm(request), plain(403, sessionIsOver))
  }
  if (can === null || !mayEnter(can, actor))
    return reading ? turnedAway(stopBeforeFile(actor, request), notFound()) : { denied: plain(404, mayNotAnyMore) }
  return { actor, input }
}

/**
 * A handler that reads, in one read-only snapshot. A stranger gets 403, the wrong role or a foreign record 404; who follows a link in a browser and
 * has to sign in, or to be made ready, does so first and is led on.
 */
export function defineReadRoute(definition: ReadRoute) {
  return async function GET(request: Request, context: Context): Promise<Response> {
    const entered = await enter(definition, request, context)
    if (entered.denied) return entered.denied
    const { actor, input } = entered
    const answer = await inSnapshot(actor, (scope) => definition.respond(scope, input)).catch(unclear)
    return unkept((typeof answer === "function" ? await answer() : answer) ?? notFound())
  }
}

/** A handler for anyone, signed in or not; it reads no data of the installation. */
export function defineOpenRoute(respond: () => Promise<Response>) {
  return async function GET(): Promise<Response> {
    await connection()
    return respond()
  }
}

interface PublicRoute {
  /** Reads what was published, and nothing else; null = not found. */
  respond: (tx: Tx, params: Record<string, string>) => Promise<{ body: string; type: string } | null>
}

const cached = "public, max-age=300, stale-while-revalidate=600"

/** Whether the browser says that it holds this very body. */
function holds(request: Request, tag: string): boolean {
  const tags = request.headers.get("if-none-match")?.split(",") ?? []
  return tags.some((one) => one.trim().replace(/^W\//, "") === tag)
}

/**
 * A handler for anyone that reads what was published: it knows neither cookie nor actor, so that every cache between may keep its answer. What is
 * not there is not kept.
 */
export function definePublicRoute({ respond }: PublicRoute) {
  return async function GET(request: Request, context: Context): Promise<Response> {
    const params = await context.params
    const found = await inReadOnly((tx) => respond(tx, params))
    if (!found) return notFound()
    const tag = `"${createHash("sha256").update(found.body).digest("base64url")}"`
    const headers = { etag: tag, "cache-control": cached }
    if (holds(request, tag)) return new Response(null, { status: 304, headers })
    return new Response(found.body, { headers: { ...headers, "content-type": found.type } })
  }
}

/** Reads a body up to a limit; null when it is larger, whatever its headers say. */
async function readBody(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return null
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > maxBytes) return null
    chunks.push(part.value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** Where a redirect leads and whether anything was saved, for a form that stays on its page while it is sent (`components/fields/upload-form.tsx`). */
function asAsked(request: Request, { response, events }: Answer): Response {
  const to = response.headers.get("location")
  if (!to || request.headers.get("accept") !== "application/json") return response
  return unkept(Response.json({ to, saved: events.length > 0 }))
}

/** A handler that writes: same origin, a limited body, one transaction with its audit events, saved once however often it is sent. */
export function defineWriteRoute<Taken>(definition: WriteRoute<Taken>) {
  return async function POST(request: Request, context: Context): Promise<Response> {
    if (!(await isSameOrigin())) return plain(403, "Yêu cầu không đến từ trang của hệ thống.")
    const entered = await enter(definition, request, context)
    if (entered.denied) return entered.denied
    const { actor, input } = entered
    const body = await readBody(request, definition.maxBytes)
    if (!body) return plain(413, `Tệp quá lớn: tối đa ${Math.floor(definition.maxBytes / 1_000_000)} MB.`)
    try {
      const form = await readForm(request, body)
      const mark = await markOf(form, new URL(request.url).pathname)
      const taken = await definition.take(form, actor)
      const answer = await answerOnce(actor, mark, (scope) => definition.respond(scope, input, taken))
      if (answer) return asAsked(request, answer)
      noteUnsaved(form, isGone)
      return plain(404, isGone)
    } catch (error) {
      if (error instanceof NotUnderstood) return unclear(error)
      const refusal = constraintMessage(error)
      if (refusal) return plain(400, refusal)
      log.error({ error }, "route failed")
      return plain(500, "Có lỗi, chưa lưu được gì. Hãy thử lại.")
    }
  }
}
