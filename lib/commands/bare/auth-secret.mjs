import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"

/** Where the secret is kept when the environment has none. */
export const authSecretFile = ".data/auth-secret"

/** The secret that signs sessions, made at the first start and readable by its owner alone. */
export function keptAuthSecret() {
  if (!existsSync(authSecretFile)) {
    mkdirSync(".data", { recursive: true })
    writeFileSync(authSecretFile, randomBytes(32).toString("base64url"), { mode: 0o600 })
  }
  return readFileSync(authSecretFile, "utf8").trim()
}
