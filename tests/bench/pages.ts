import { randomBytes } from "node:crypto"
import { encode } from "next-auth/jwt"
import type pg from "pg"
import { noticeVersion } from "@/lib/access/notice-version"
import { ensureBuild } from "@/lib/commands/build.mjs"
import { startServer, waitUntilHealthy } from "@/lib/commands/server.mjs"
import { compare, type Result } from "./measure"
import { lastYear, unitIds, type Scale } from "./scales"

const PORT = 3998
const VISITORS = 8
const ROUND_MS = 3000

/** A leader of the province who is signed in; returns the cookie. */
async function signIn(client: pg.Client, scale: Scale, secret: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `WITH made AS (INSERT INTO account (username, full_name, password_hash, must_change_password, notice_version, acknowledged_at)
       VALUES ('bench-xem', 'Bench', '', false, $2, now()) RETURNING id),
     held AS (INSERT INTO role_assignment (account_id, role, unit_id) SELECT id, 'leader', $1 FROM made RETURNING id, account_id)
     INSERT INTO session (id, account_id, assignment_id, address, device) SELECT gen_random_uuid(), account_id, id, '', '' FROM held RETURNING id`,
    [unitIds(scale).firstProvince, noticeVersion],
  )
  return `lantoa=${await encode({ token: { sid: rows[0]!.id }, secret })}`
}

/** Requests a second of one page by several visitors at once. */
async function throughput(path: string, cookie: string): Promise<number> {
  const end = performance.now() + ROUND_MS
  let served = 0
  const visit = async () => {
    while (performance.now() < end) {
      const response = await fetch(`http://127.0.0.1:${PORT}${path}`, { headers: { cookie }, redirect: "manual" })
      const body = await response.text()
      if (response.status !== 200 || !body.includes("</html>")) throw new Error(`${path} answered ${response.status}`)
      served += 1
    }
  }
  await Promise.all(Array.from({ length: VISITORS }, visit))
  return (served / ROUND_MS) * 1000
}

/** The dashboard of a commune with fifty cells against the sign-in page, which is as dynamic and reads nothing. */
export async function measurePages(url: string, client: pg.Client, scale: Scale): Promise<Result> {
  await ensureBuild()
  const secret = randomBytes(32).toString("base64url")
  const settings = { DATABASE_URL: url, AUTH_SECRET: secret, APP_URL: `http://127.0.0.1:${PORT}`, LOG_LEVEL: "warn" }
  const server = startServer(PORT, settings)
  try {
    await waitUntilHealthy(PORT, server.exited)
    const cookie = await signIn(client, scale, secret)
    const dashboard = `/tong-hop/${unitIds(scale).firstCommune}?tu-nam=${lastYear}&den-nam=${lastYear}`
    await throughput(dashboard, cookie)
    await throughput("/dang-nhap", "")
    const { ratio, a, b } = await compare(
      () => throughput(dashboard, cookie),
      () => throughput("/dang-nhap", ""),
    )
    const note = `${a.toFixed(0)} ÷ ${b.toFixed(0)} requests/s`
    return { name: "dashboard page ÷ empty dynamic page (requests/s)", ratio, note }
  } finally {
    await server.stop()
  }
}
