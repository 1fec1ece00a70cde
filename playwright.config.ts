import { existsSync } from "node:fs"
import { defineConfig } from "@playwright/test"

const SYSTEM_CHROMIUM = "/usr/bin/chromium"
const baseURL = "http://127.0.0.1:3999"

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "tests/e2e/results",
  workers: 2,
  timeout: 60_000,
  // Two browsers, the server and its database share two cores.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    baseURL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      // It looks at both widths of every page in one visit.
      testIgnore: ["every-page.spec.ts", "nothing-lost.spec.ts"],
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: "node --import tsx tests/setup/serve.ts",
    url: `${baseURL}/api/health`,
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "pipe",
  },
})
