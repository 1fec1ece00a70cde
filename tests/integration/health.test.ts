import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { GET } from "@/app/api/health/route"
import { Relay } from "../factories/relay"

// Nobody asks through Next here.
vi.mock("next/server", () => ({ connection: async () => undefined }))

const relay = new Relay(new URL(process.env.DATABASE_URL ?? ""))

async function health() {
  const response = await GET()
  return { code: response.status, ...((await response.json()) as object) }
}

const well = { code: 200, status: "ok", database: "ok" }
const ill = { code: 503, status: "error", database: "away" }

beforeAll(async () => {
  await relay.up()
  process.env.DATABASE_URL = relay.url
})

afterAll(() => relay.cut())

test("is well while the database answers, ill while it is away, and well again without a restart", async () => {
  expect(await health()).toMatchObject(well)
  await relay.cut()
  expect(await health()).toMatchObject(ill)
  await relay.up()
  expect(await health()).toMatchObject(well)
})

test("is ill within seconds while the database takes connections and says nothing", async () => {
  await relay.cut()
  // Now no connection of before is kept that could fail at once.
  expect(await health()).toMatchObject(ill)
  await relay.up({ silent: true })
  expect(await health()).toMatchObject(ill)
})
