import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { hashOf } from "./source-hash.mjs"
import { runQuietly, step } from "./steps.mjs"

const STAMP = ".next/built-from"
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
]

/** Builds the application when anything it is made of has changed since the last build. */
export async function ensureBuild() {
  const hash = hashOf(SOURCES, ["lib/db/generated", "lib/commands"])
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return
  rmSync(STAMP, { force: true })
  await step("Dựng ứng dụng (next build)", async () => {
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }
    await runQuietly(process.execPath, ["node_modules/next/dist/bin/next", "build"], { env })
    // The standalone server does not carry its static files; Next leaves that to whoever deploys it.
    cpSync(".next/static", ".next/standalone/.next/static", { recursive: true })
    if (existsSync("public")) cpSync("public", ".next/standalone/public", { recursive: true })
  })
  writeFileSync(STAMP, hash)
}
