// `npm test`: every check there is, on a fresh clone too. The last line counts them, the exit code is the verdict.
import { mkdirSync, rmSync } from "node:fs"
import path from "node:path"
import { ensureBuild } from "./build.mjs"
import { ensureChromium } from "./chromium.mjs"
import { readCommandLine } from "./command-line.mjs"
import { whenNpmEnds } from "./npm-shell.mjs"
import { demandNode, ensureClient, ensurePackages } from "./packages.mjs"
import { runQuietly, runVisibly, step, stopPrograms } from "./steps.mjs"
import { readPlaywright, readVitest } from "./test-results.mjs"

process.chdir(path.resolve(import.meta.dirname, "../../.."))
readCommandLine("Usage: npm test", {})
const RESULTS = path.resolve(".data/test-results")
const total = { passed: 0, failures: [] }

function count({ passed, failures }) {
  total.passed += passed
  total.failures.push(...failures)
}

/** One check, one point: passed when the work does not throw. */
async function check(label, work, run = step) {
  try {
    await run(label, work)
    count({ passed: 1, failures: [] })
    return true
  } catch (error) {
    console.error(`✗ ${label}\n${error.message}`)
    count({ passed: 0, failures: [label] })
    return false
  }
}

/** A program of node_modules, by the file that its package names as the one to run. */
const tool = (file, ...args) => runQuietly(process.execPath, [`node_modules/${file}`, ...args])

async function runVitest() {
  const file = path.join(RESULTS, "vitest.json")
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  const code = await runVisibly(process.execPath, ["node_modules/vitest/vitest.mjs", ...args])
  count(readVitest(file, code))
}

async function runPlaywright() {
  const file = path.join(RESULTS, "playwright.json")
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"]
  count(readPlaywright(file, await runVisibly(process.execPath, args, { env })))
}

async function test() {
  demandNode()
  // The tests bring their own database, secret and address; what is set for the office must not reach them.
  for (const name of ["DATABASE_URL", "AUTH_SECRET", "APP_URL", "PORT", "NODE_ENV", "SAMPLE_DATA", "BACKUP_DIR"])
    delete process.env[name]
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })
  await ensurePackages()
  await ensureClient()

  await check("Types", async () => {
    await tool("next/dist/bin/next", "typegen")
    await tool("typescript/bin/tsc", "--noEmit")
  })
  await check("ESLint", () => tool("eslint/bin/eslint.js", ".", "--max-warnings", "0"))
  await check("Prettier", () => tool("prettier/bin/prettier.cjs", "--check", "."))
  await check("Knip", () => tool("knip/bin/knip.js"))
  // Before the tests: some of them read which pages and actions the build found.
  const built = await check("Build", ensureBuild, (_label, build) => build())
  await runVitest()
  if (built && (await check("Chromium", ensureChromium))) await runPlaywright()
  else console.error("End-to-end tests not run: they need the build and Chromium.")
}

function giveUp() {
  stopPrograms()
  process.exit(130)
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, giveUp)
whenNpmEnds(giveUp)

try {
  await test()
} catch (error) {
  console.error(error.message)
  total.failures.push(error.message)
}
// Named once more at the end, where they are found without scrolling.
for (const failure of total.failures) console.error(`✗ ${failure}`)
console.log(`${total.passed} passed, ${total.failures.length} failed`)
process.exitCode = total.failures.length === 0 ? 0 : 1
