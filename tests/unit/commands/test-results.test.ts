import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { readPlaywright, readVitest } from "@/lib/commands/test-results.mjs"

function report(content: unknown): string {
  const dir = mkdtempSync(path.join(tmpdir(), "lan-toa-"))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const file = path.join(dir, "report.json")
  writeFileSync(file, JSON.stringify(content))
  return file
}

it("counts a test file that does not load as a failure", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{ status: "failed" }] },
  ]
  const file = report({ numPassedTests: 3, numFailedTests: 1, testResults })
  expect(readVitest(file, 1)).toEqual({ passed: 3, failed: 2 })
})

it("never calls a run that ended badly a success", () => {
  expect(readVitest("/nowhere", 1)).toEqual({ passed: 0, failed: 1 })
  expect(readPlaywright(report({ stats: { expected: 2, unexpected: 0, flaky: 0 } }), 1)).toEqual({
    passed: 2,
    failed: 1,
  })
})

it("counts a test that passed only when repeated as failed", () => {
  const stats = { expected: 2, unexpected: 1, flaky: 1 }
  expect(readPlaywright(report({ stats }), 1)).toEqual({ passed: 2, failed: 2 })
})
