import { existsSync } from "node:fs"
import { runQuietly } from "./steps.mjs"

/** Makes sure that the end-to-end tests have a browser: the system's, else Debian's package, else Playwright's own. */
export async function ensureChromium() {
  if (existsSync("/usr/bin/chromium")) return
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { DEBIAN_FRONTEND: "noninteractive" }
    await runQuietly("apt-get", ["update"], { env })
    await runQuietly("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env })
  } else {
    await runQuietly(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"])
  }
}
