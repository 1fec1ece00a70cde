import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"

const FILE = ".data/auth-secret"

/** The secret that signs sessions, made at the first start and readable by its owner alone. */
export function keptAuthSecret() {
  if (!existsSync(FILE)) {
    mkdirSync(".data", { recursive: true })
    writeFileSync(FILE, randomBytes(32).toString("base64url"), { mode: 0o600 })
  }
  return readFileSync(FILE, "utf8").trim()
}
