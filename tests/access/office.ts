import { request as send, Agent, type IncomingHttpHeaders } from "node:http"
import { createServer } from "node:net"
import { encode } from "next-auth/jwt"
import { startServer, waitUntilHealthy } from "@/lib/commands/bare/server.mjs"
import { db } from "@/lib/db/client"
import { beforeDrop } from "../setup/before-drop"
import type { Account } from "./world"

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface Question {
  method?: "GET" | "POST" | "HEAD" | "TRACE"
  path: string
  headers?: Record<string, string>
  body?: Buffer
  /** Sent without saying how long it is. */
  chunked?: boolean
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}

// A connection that is kept may be closed by the server in the moment it is used again.
const agent = new Agent({ keepAlive: false, maxSockets: 8 })

function ask(port: number, { method = "GET", path, headers = {}, body, chunked }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body && !chunked ? { "content-length": String(body.length) } : {}
    const options = { host: "127.0.0.1", port, agent, method, path, headers: { ...length, ...headers } }
    const sent = send(options, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("error", reject)
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    sent.on("error", reject)
    if (chunked) sent.write(body)
    sent.end(chunked ? undefined : body)
  })
}

/** The built server on the database of this test file, stopped before it goes. `more` are settings beside those of every test. */
export async function openOffice(more: Record<string, string> = {}) {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = startServer(port, { APP_URL: origin, NEXTAUTH_URL: origin, LOG_LEVEL: "silent", ...more })
  beforeDrop(server.stop)
  await waitUntilHealthy(port, server.exited)
  return { origin, ask: (question: Question) => ask(port, question) }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

/** A new session of an account, and the cookie that carries it. */
export async function signedIn(account: Account): Promise<{ cookie: string; sessionId: string }> {
  const data = { accountId: account.id, assignmentId: account.roles[0]!.id, address: "127.0.0.1", device: "thử" }
  const { id } = await db().session.create({ data })
  const value = await encode({ token: { sid: id }, secret: process.env.AUTH_SECRET!, maxAge: 3600 })
  return { cookie: `lantoa=${value}`, sessionId: id }
}
