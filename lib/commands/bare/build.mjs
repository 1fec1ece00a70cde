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

/** The program that takes uploaded files apart (lib/office/apart), in one file beside the server; see lib/office/README.md. */
async function bundleApart() {
  // Not imported above: on a fresh clone this file is loaded before the packages are there.
  const { build } = await import("esbuild")
  await build({
    entryPoints: ["lib/office/apart/main.ts"],
    outfile: ".next/standalone/office-apart.cjs",
    bundle: true,
    platform: "node",
    target: "node20",
    // Some packages inside ask for Node's own modules in the old way, which a module could not answer.
    format: "cjs",
    // Loads its own binary.
    external: ["sharp"],
    logLevel: "error",
  })
}

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
    await bundleApart()
  })
  writeFileSync(STAMP, hash)
}
