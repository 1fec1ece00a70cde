import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { actionKey, keyMark } from "./action-key.mjs"
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

/** Programs that run beside the server, each in one file: the process that takes uploaded files apart, and the thread of heavy tasks. */
const BESIDE = {
  "office-apart": "lib/office/apart/main.ts",
  "heavy-thread": "lib/heavy/main.ts",
}

/** See lib/office/README.md and lib/thread/README.md. */
async function bundleBeside() {
  // Not imported above: on a fresh clone this file is loaded before the packages are there.
  const { build } = await import("esbuild")
  await build({
    entryPoints: BESIDE,
    outdir: ".next/standalone",
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    // Some packages inside ask for Node's own modules in the old way, which a module could not answer.
    format: "cjs",
    // The database's client asks where it lies.
    define: { "import.meta.url": "importMetaUrl" },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href' },
    // Load their own binaries, or try to.
    external: ["sharp", "pg-native"],
    logLevel: "error",
  })
}

/** An image is built once for many installations: its actions are named the same in all of them. */
export const imageSecret = "image"
const imageMark = keyMark(actionKey(imageSecret))

/** Whether the last build is of these sources, and names its actions as this installation does; without a secret any names will do. */
function isBuilt(hash, mark) {
  if (!existsSync(STAMP)) return false
  const [built, builtMark] = readFileSync(STAMP, "utf8").split(" ")
  return built === hash && (mark === undefined || mark === builtMark || builtMark === imageMark)
}

/** Builds the application when anything it is made of has changed since the last build. */
export async function ensureBuild(secret = process.env.AUTH_SECRET) {
  const hash = hashOf(SOURCES, ["lib/db/generated", "lib/commands"])
  const key = secret ? actionKey(secret) : undefined
  if (isBuilt(hash, key && keyMark(key))) return
  rmSync(STAMP, { force: true })
  await step("Dựng ứng dụng (next build)", async () => {
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }
    if (key) env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = key
    await runQuietly(process.execPath, ["node_modules/next/dist/bin/next", "build"], { env })
    // The standalone server does not carry its static files; Next leaves that to whoever deploys it.
    cpSync(".next/static", ".next/standalone/.next/static", { recursive: true })
    if (existsSync("public")) cpSync("public", ".next/standalone/public", { recursive: true })
    await bundleBeside()
  })
  writeFileSync(STAMP, key ? `${hash} ${keyMark(key)}` : hash)
}
