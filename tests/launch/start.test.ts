import { type ChildProcess, spawn } from "node:child_process"
import { connect, createServer, type AddressInfo } from "node:net"
import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { beforeDrop } from "../setup/before-drop"

interface Started {
  npm: ChildProcess
  port: number
  printed: () => string
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((ready) => probe.listen(0, "127.0.0.1", ready))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

/** `npm start` on this file's database, once it has printed its address. */
async function startOffice(): Promise<Started> {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), SAMPLE_DATA: "0", APP_URL: "", HOST: "" }
  const npm = spawn("npm", ["start"], { env, stdio: ["ignore", "pipe", "pipe"] })
  let printed = ""
  for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (chunk: Buffer) => (printed += chunk.toString()))
  beforeDrop(async () => npm.kill("SIGTERM"))
  await expect.poll(() => printed, { timeout: 150_000, interval: 200 }).toContain(`http://localhost:${port}`)
  return { npm, port, printed: () => printed }
}

function reached(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host)
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false))
    socket.once("connect", () => socket.destroy())
  })
}

test("an office whose passwords everybody knows is reached by this machine alone, and ends with npm, without a stack", async () => {
  const account = { username: "mau", fullName: "Mẫu", passwordHash: "", isSample: true }
  await db().account.create({ data: account })
  const { npm, port, printed } = await startOffice()
  expect([await reached("127.0.0.1", port), await reached("127.0.0.2", port)]).toEqual([true, false])

  npm.kill("SIGTERM")
  await expect.poll(() => reached("127.0.0.1", port), { timeout: 20_000 }).toBe(false)
  const database = new URL(process.env.DATABASE_URL!).pathname.slice(1)
  const left = () => db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = ${database} AND pid <> pg_backend_pid() AND application_name <> ''`
  await expect.poll(async () => (await left()).length, { timeout: 20_000 }).toBe(0)
  expect(printed()).not.toMatch(/^\s+at /m)
}, 180_000)
