import { existsSync, readFileSync } from "node:fs"

/** What Vitest counted; a file that failed without a failed test (it does not load) is one failure more. */
export function readVitest(file, code) {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readReport(file) ?? {}
  const isBroken = ({ status, assertionResults }) =>
    status === "failed" && !assertionResults.some((test) => test.status === "failed")
  return demandFailure({ passed: numPassedTests, failed: numFailedTests + testResults.filter(isBroken).length }, code)
}

/** What Playwright counted; a test that passed only when repeated has failed. */
export function readPlaywright(file, code) {
  const stats = readReport(file)?.stats
  return demandFailure({ passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) }, code)
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined
}

/** A run that ended badly without counting a failure has failed all the same. */
function demandFailure(counted, code) {
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}
