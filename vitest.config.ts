import { defineConfig } from "vitest/config"

const alias = [{ find: /^@\//, replacement: `${import.meta.dirname}/` }]

function project(name: string, more: object = {}) {
  return { resolve: { alias }, test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...more } }
}

const withDatabase = {
  globalSetup: "tests/setup/database.ts",
  setupFiles: "tests/setup/worker-database.ts",
  // Generous, since two workers and their servers share what cores there are: a verdict must not hang on speed.
  hookTimeout: 120_000,
}

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      project("architecture", { testTimeout: 60_000 }),
      project("unit", { testTimeout: 20_000 }),
      // These two against the built server: `npm test` builds before it comes here.
      project("access", { ...withDatabase, testTimeout: 120_000 }),
      project("launch", { ...withDatabase, testTimeout: 120_000 }),
      project("integration", { ...withDatabase, testTimeout: 60_000 }),
    ],
  },
})
