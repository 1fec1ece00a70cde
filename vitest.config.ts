import { defineConfig } from "vitest/config"

const alias = [{ find: /^@\//, replacement: `${import.meta.dirname}/` }]

function project(name: string, more: object = {}) {
  return { resolve: { alias }, test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...more } }
}

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      project("architecture", { testTimeout: 60_000 }),
      project("unit", { testTimeout: 20_000 }),
      // Against the built server: `npm test` builds before it comes here.
      project("access", {
        globalSetup: "tests/setup/database.ts",
        setupFiles: "tests/setup/worker-database.ts",
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project("integration", {
        globalSetup: "tests/setup/database.ts",
        setupFiles: "tests/setup/worker-database.ts",
        testTimeout: 30_000,
        hookTimeout: 60_000,
      }),
    ],
  },
})
