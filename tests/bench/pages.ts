import { randomBytes } from "node:crypto"
import type pg from "pg"
import type { Role } from "@/lib/access/roles"
import { ensureBuild } from "@/lib/commands/bare/build.mjs"
import { startServer, waitUntilHealthy } from "@/lib/commands/bare/server.mjs"
import { compare, median, type Result } from "./measure"
import { lastYear, unitIds, type Scale } from "./scales"
import { measureImportBeside } from "./import-beside"
import { signIn } from "./sign-in"
import { valueYear } from "./values"
import { ORIGIN, PORT, visit } from "./visits"

const VISITORS = 8
const ROUND_MS = 3000
/** Requests of each page, in turn with as many of the dashboard. */
const VISITS = 15

/** Requests a second of one page by several visitors at once. */
async function throughput(path: string, cookie: string): Promise<number> {
  const end = performance.now() + ROUND_MS
  let served = 0
  const visitor = async () => {
    while (performance.now() < end) {
      await visit(path, cookie)
      served += 1
    }
  }
  await Promise.all(Array.from({ length: VISITORS }, visitor))
  return (served / ROUND_MS) * 1000
}

export const dashboardOf = (unitId: number, year = lastYear) => `/tong-hop/${unitId}?tu-nam=${year}&den-nam=${year}`

/** The dashboard of a commune with fifty cells against the sign-in page, which is as dynamic and reads nothing. */
async function measureDashboard(path: string, cookie: string): Promise<Result> {
  await throughput(path, cookie)
  await throughput("/dang-nhap", "")
  const { ratio, a, b } = await compare(
    () => throughput(path, cookie),
    () => throughput("/dang-nhap", ""),
  )
  const note = `${a.toFixed(0)} ÷ ${b.toFixed(0)} requests/s`
  return { name: "dashboard page ÷ empty dynamic page (requests/s)", ratio, note }
}

/** The middle time of two pages, one request at a time, in turn. */
async function besideEachOther(path: string, other: string, cookie: string) {
  await visit(path, cookie)
  await visit(other, cookie)
  const found: { a: number; b: number }[] = []
  for (let n = 0; n < VISITS; n++) found.push({ a: await visit(path, cookie), b: await visit(other, cookie) })
  const [a, b] = [median(found.map((pair) => pair.a)), median(found.map((pair) => pair.b))]
  return { ratio: a / b, note: `${a.toFixed(0)} ms ÷ ${b.toFixed(0)} ms` }
}

/** The dashboard of a unit in the year that has values of sixty indicators and stated totals, against that of a year without. */
async function measureIndicators(whose: string, unitId: number, cookie: string): Promise<Result> {
  const found = await besideEachOther(dashboardOf(unitId, valueYear), dashboardOf(unitId), cookie)
  const name = `dashboard of a ${whose}, 60 own indicators and 2,000 stated totals ÷ without (p50)`
  return { name, ...found, limit: 1.5, better: "lower", slack: true }
}

interface Reader {
  role: Role
  unitId: number
  pages: [name: string, path: string, limit: number][]
}

/** Who reads which pages, and how many times the dashboard of the own unit each may cost. */
function readers(scale: Scale): Reader[] {
  const { firstProvince, firstCell } = unitIds(scale)
  const lists: Reader["pages"] = [
    ["search of a common word", "/tim?q=nguyen", 5],
    ["list of people", "/nhan-su", 3],
    ["list of commitments", "/cam-ket", 3],
    ["progress", "/day-du", 3],
  ]
  return [
    { role: "leader", unitId: firstProvince, pages: [["home of a province's leader", "/", 3]] },
    { role: "staff", unitId: firstProvince, pages: [["home of a province's staff", "/", 3], ...lists] },
    { role: "cell", unitId: firstCell, pages: [["home of a cell", "/", 3]] },
  ]
}

/** The middle time of each page against that of the dashboard of the reader's unit. */
async function measureReader({ unitId, pages }: Reader, cookie: string): Promise<Result[]> {
  const results: Result[] = []
  for (const [page, path, limit] of pages) {
    const found = await besideEachOther(path, dashboardOf(unitId), cookie)
    results.push({ name: `${page} ÷ dashboard of the unit (p50)`, ...found, limit, better: "lower", slack: true })
  }
  return results
}

/** Pages of the built server: the dashboard's requests a second, and what other pages cost beside it. */
export async function measurePages(url: string, client: pg.Client, scale: Scale): Promise<Result[]> {
  await ensureBuild()
  const secret = randomBytes(32).toString("base64url")
  const settings = { DATABASE_URL: url, AUTH_SECRET: secret, APP_URL: ORIGIN, LOG_LEVEL: "warn" }
  const server = startServer(PORT, settings)
  try {
    await waitUntilHealthy(PORT, server.exited)
    const cookies = new Map<Role, string>()
    for (const { role, unitId } of readers(scale)) cookies.set(role, await signIn(client, role, unitId, secret))
    const [leader, staff] = [cookies.get("leader")!, cookies.get("staff")!]
    const { firstProvince, firstCommune } = unitIds(scale)
    const results = [await measureDashboard(dashboardOf(firstCommune), leader)]
    results.push(await measureIndicators("commune", firstCommune, leader))
    results.push(await measureIndicators("province", firstProvince, leader))
    for (const reader of readers(scale)) results.push(...(await measureReader(reader, cookies.get(reader.role)!)))
    results.push(...(await measureImportBeside(url, scale, { reader: leader, importer: staff })))
    return results
  } finally {
    await server.stop()
  }
}
