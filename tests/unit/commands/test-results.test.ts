import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { readPlaywright, readVitest } from "@/lib/commands/bare/test-results.mjs"

function report(content: unknown): string {
  const dir = mkdtempSync(path.join(tmpdir(), "lan-toa-"))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const file = path.join(dir, "report.json")
  writeFileSync(file, JSON.stringify(content))
  return file
}

test("names each failed test of Vitest, and a file that failed without one", () => {
  const failed = { status: "failed", fullName: "adds up", failureMessages: ["\u001b[31mAssertionError\u001b[39m"] }
  const testResults = [
    { name: path.resolve("tests/a.test.ts"), status: "failed", message: "permission denied", assertionResults: [] },
    { name: path.resolve("tests/b.test.ts"), status: "failed", message: "", assertionResults: [failed] },
    { name: path.resolve("tests/c.test.ts"), status: "passed", message: "", assertionResults: [{ status: "passed" }] },
  ]
  expect(readVitest(report({ numPassedTests: 3, numFailedTests: 1, testResults }), 1)).toEqual({
    passed: 3,
    failures: ["tests/a.test.ts\n    permission denied", "tests/b.test.ts › adds up\n    AssertionError"],
  })
})

test("never calls a run that ended badly a success", () => {
  expect(readVitest("/nowhere", 1)).toEqual({ passed: 0, failures: ["exit code 1"] })
  const file = report({ stats: { expected: 2, unexpected: 0, flaky: 0 }, suites: [] })
  expect(readPlaywright(file, 1)).toEqual({ passed: 2, failures: ["exit code 1"] })
})

test("counts a test of Playwright that passed only when repeated as failed", () => {
  const spec = (title: string, status: string, results: unknown[]) => ({
    ...{ title, file: "a.spec.ts", line: 7 },
    tests: [{ projectName: "phone", status, results }],
  })
  const wrong = [{ error: { message: "Timeout" } }]
  const inner = { specs: [spec("opens", "flaky", [...wrong, {}]), spec("closes", "expected", [{}])] }
  const suites = [{ specs: [spec("prints", "unexpected", wrong)], suites: [inner] }]
  expect(readPlaywright(report({ stats: { expected: 1, unexpected: 1, flaky: 1 }, suites }), 1)).toEqual({
    passed: 1,
    failures: ["a.spec.ts:7 [phone] › prints\n    Timeout", "a.spec.ts:7 [phone] › opens\n    Timeout"],
  })
})
