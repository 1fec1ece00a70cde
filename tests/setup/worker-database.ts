import { randomBytes } from "node:crypto"
import { afterAll, inject } from "vitest"
import { endUsers } from "./before-drop"
import { copyTemplate } from "./template"

const database = await copyTemplate(inject("testServer"))
process.env.DATABASE_URL = database.url
process.env.AUTH_SECRET = randomBytes(32).toString("base64url")
process.env.LOG_LEVEL = "silent"

afterAll(async () => {
  await endUsers()
  const { db } = await import("@/lib/db/client")
  await db().$disconnect()
  await database.drop()
})
