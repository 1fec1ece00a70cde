import { randomBytes } from "node:crypto"
import { demandFreePort, startServer } from "@/lib/commands/bare/server.mjs"
import { db } from "@/lib/db/client"
import { loadSampleData } from "@/prisma/seed"
import { copyTemplate, openTestServer } from "./template"

/** The port that playwright.config.ts waits on. */
const PORT = 3999

await demandFreePort(PORT)
const testServer = await openTestServer()
const database = await copyTemplate(testServer)
const settings = {
  DATABASE_URL: database.url,
  AUTH_SECRET: randomBytes(32).toString("base64url"),
  APP_URL: `http://127.0.0.1:${PORT}`,
  NEXTAUTH_URL: `http://127.0.0.1:${PORT}`,
  LOG_LEVEL: "warn",
}
Object.assign(process.env, settings)
await loadSampleData((line) => console.log(line))
await db().$disconnect()

const server = startServer(PORT, settings)
let ending = false
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (!ending) void end()
    ending = true
  })
}

async function end() {
  await server.stop()
  await database.drop()
  await testServer.close()
  process.exit(0)
}
