import { existsSync, readFileSync } from "node:fs"

/** What Vitest counted. A run that ended badly without a failed test (a file that does not load) is one failure. */
export function readVitest(file, code) {
  const report = readReport(file)
  return demandFailure({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, code)
}

/** What Playwright counted; a test that passed only when repeated has failed. */
export function readPlaywright(file, code) {
  const stats = readReport(file)?.stats
  return demandFailure({ passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) }, code)
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined
}

function demandFailure(counted, code) {
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}
