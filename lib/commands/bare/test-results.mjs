import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { stripVTControlCharacters } from "node:util"

/**
 * What Vitest counted, `failures` as a name and the beginning of what was said; a file that failed without a failed
 * test (it does not load, or does not end) is one failure more.
 */
export function readVitest(file, code) {
  const { numPassedTests = 0, testResults = [] } = readReport(file) ?? {}
  return demandFailure({ passed: numPassedTests, failures: testResults.flatMap(failuresOfFile) }, code)
}

function failuresOfFile({ name, status, message, assertionResults }) {
  const file = path.relative(".", name)
  const failed = assertionResults.filter((test) => test.status === "failed")
  if (failed.length === 0) return status === "failed" ? [tell(file, message)] : []
  return failed.map(({ fullName, failureMessages }) => tell(`${file} › ${fullName}`, failureMessages?.[0]))
}

/** What Playwright counted, in the same form; a test that passed only when repeated has failed. */
export function readPlaywright(file, code) {
  const { stats, suites = [] } = readReport(file) ?? {}
  return demandFailure({ passed: stats?.expected ?? 0, failures: suites.flatMap(failuresOfSuite) }, code)
}

function failuresOfSuite({ specs = [], suites = [] }) {
  const failed = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ projectName, results }) => {
        const message = results.find(({ error }) => error)?.error.message
        return tell(`${spec.file}:${spec.line} [${projectName}] › ${spec.title}`, message)
      }),
  )
  return [...failed, ...suites.flatMap(failuresOfSuite)]
}

const tell = (name, message = "") =>
  [name, ...stripVTControlCharacters(message).trim().split("\n").slice(0, 12)].join("\n    ").trim()

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined
}

/** A run that ended badly without counting a failure has failed all the same. */
function demandFailure(counted, code) {
  return code !== 0 && counted.failures.length === 0 ? { ...counted, failures: [`exit code ${code}`] } : counted
}
