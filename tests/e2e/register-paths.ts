import { execFileSync } from "node:child_process"

const script = `import { registers } from "@/lib/registers/registry"
  console.log(JSON.stringify(registers.map(({ slug }) => "/" + slug)))`
const command = ["--import", "tsx", "--input-type=module", "--eval", script]
let paths: string[] | undefined

/** The lists of all registers. Playwright's loader does not find what the registry loads, so another process tells. */
export function registerPaths(): string[] {
  return (paths ??= JSON.parse(execFileSync(process.execPath, command, { encoding: "utf8" })) as string[])
}
