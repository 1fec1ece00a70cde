import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { startEmbedded } from "./embedded"

/** Where `npm start` keeps its server. */
export const EMBEDDED_DIR = ".data/postgres"

/** Reads `.env`, as `npm start` does; what the environment has already wins. */
export function loadSettings(): void {
  if (existsSync(".env")) process.loadEnvFile(".env")
}

/**
 * Runs a command on the installation's database: DATABASE_URL, or the embedded server, which is stopped afterwards
 * only if this command had to start it. Sets DATABASE_URL for everything that reads the environment later.
 */
export async function withDatabase<T>(run: (url: string) => Promise<T>): Promise<T> {
  loadSettings()
  // A command signs no session; the check of the environment wants a secret all the same.
  process.env.AUTH_SECRET ??= randomBytes(32).toString("base64url")
  if (process.env.DATABASE_URL) return run(process.env.DATABASE_URL)

  const server = await startEmbedded({ dir: EMBEDDED_DIR })
  process.env.DATABASE_URL = server.url
  try {
    return await run(server.url)
  } finally {
    if (server.started) await server.stop()
  }
}
