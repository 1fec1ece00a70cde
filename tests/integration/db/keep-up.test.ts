import { rmSync } from "node:fs"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded"
import { keepUp } from "@/lib/db/keep-up"
import { execute } from "@/lib/db/scratch-database"
import { killServer } from "../../bench/server"

const dir = `.data/test-kept-${process.pid}`
const told: string[] = []
let server: EmbeddedServer
let end: () => Promise<void>

beforeAll(async () => {
  server = await startEmbedded({ dir })
  end = keepUp(server, (line) => told.push(line))
})

afterAll(async () => {
  await end()
  rmSync(dir, { recursive: true })
})

const answers = () =>
  execute(server.url, "SELECT 1").then(
    () => true,
    () => false,
  )

test("a server that was killed is started again at the same address, with what was saved", async () => {
  await execute(server.url, "CREATE TABLE saved AS SELECT 7 AS number")
  await killServer(server.url)
  await expect.poll(answers, { timeout: 25_000 }).toBe(true)
  expect((await execute(server.url, "SELECT number FROM saved")).rows).toEqual([{ number: 7 }])
  await expect.poll(() => told.at(-1)).toContain("đã chạy lại")
  expect(told.filter((line) => line.includes("tắt đột ngột"))).toEqual([told[0]])
})

test("one that was ended on purpose stays so", async () => {
  await end()
  expect([server.isUp(), await answers()]).toEqual([false, false])
})
