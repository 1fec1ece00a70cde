import { spawnSync } from "node:child_process"
import { expect, test } from "vitest"
import { scripts } from "@/package.json"

/** How each command is started, without npm in between. */
const commands = Object.entries(scripts).map(([name, line]) => [name, line.split(" ")] as const)

function call([program, ...args]: string[], option: string) {
  const command = program === "tsx" ? ["--import", "tsx", ...args] : args
  return spawnSync(process.execPath, [...command, option], { encoding: "utf8", timeout: 60_000 })
}

test.each(commands)("%s tells how it is used", (name, line) => {
  const { status, stderr } = call([...line], "--khong-co")
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining(`npm ${/^(start|test)$/.test(name) ? "" : "run "}${name}`),
  ])
  expect(stderr).toContain("--khong-co")
  expect(stderr).not.toMatch(/^\s+at /m)
  const help = call([...line], "--help")
  expect([help.status, help.stdout]).toEqual([0, expect.stringContaining(name)])
})
