import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { hashOf } from "./source-hash.mjs"
import { runQuietly, step } from "./steps.mjs"

/** Prisma downloads a program unless it is told of one; this project does not use it, so any that exists will do. */
const NO_DOWNLOADS = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
  NEXT_TELEMETRY_DISABLED: "1",
}

/** Refuses a Node.js that the packages do not run on. */
export function demandNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Cần Node.js 20.19 trở lên / Node.js 20.19 or newer is needed; this is ${process.versions.node}.`)
  }
}

/** Installs node_modules when it is missing, older than the lock file or installed without what builds and tests. */
export async function ensurePackages() {
  if (packagesComplete()) return
  const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ["npm", []]
  const args = [...npm[1], "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"]
  await step("Cài các gói (npm ci)", () => runQuietly(npm[0], args, { env: NO_DOWNLOADS }))
}

function packagesComplete() {
  const installed = "node_modules/.package-lock.json"
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) return false
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"))
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) => existsSync(`node_modules/${name}`))
}

/** Generates the database client when the schema or Prisma has changed since. */
export async function ensureClient() {
  const stamp = "lib/db/generated/.stamp"
  const hash = hashOf(["prisma/schema", "node_modules/prisma/package.json"])
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return
  const args = ["node_modules/prisma/build/index.js", "generate"]
  await step("Sinh mã truy cập cơ sở dữ liệu (prisma generate)", () =>
    runQuietly(process.execPath, args, { env: NO_DOWNLOADS }),
  )
  writeFileSync(stamp, hash)
}
