import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg"
import { NO_FILTER, schemaFiles, withSchemaEngine } from "./schema-engine"

/** Where the migrations lie. */
export const migrationsFolder = () => path.resolve("prisma/migrations")

/** The names of the program's migrations, in their order. */
export function migrationNames(): string[] {
  return readMigrations(migrationsFolder()).migrationDirectories.map(({ path: name }) => name)
}

/** Applies `prisma/migrations` alone, all or those named; returns the names of the migrations applied now. */
export async function applyMigrations(url: string, only?: string[]): Promise<string[]> {
  const all = readMigrations(migrationsFolder())
  const wanted = all.migrationDirectories.filter(({ path: name }) => only?.includes(name) ?? true)
  const migrationsList = { ...all, migrationDirectories: wanted }
  return withSchemaEngine(url, async (engine) => {
    await forgetFailures(engine, migrationsList)
    return (await engine.applyMigrations({ migrationsList, filters: NO_FILTER })).appliedMigrationNames
  })
}

/** A script runs as one transaction, so one that failed or was killed has left nothing and may be tried again. */
async function forgetFailures(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const history = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  })
  for (const migrationName of history.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
}

/** The SQL that would bring the database's schema `public` to prisma/schema; empty when they agree. */
export async function schemaDrift(url: string): Promise<string> {
  const files = schemaFiles().map(([file, content]) => ({ path: file, content }))
  const result = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: path.resolve("prisma") },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  )
  const sql = (result.stdout ?? "").trim()
  return sql === "-- This is an empty migration." ? "" : sql
}

function readMigrations(baseDir: string): MigrationList {
  const lock = path.join(baseDir, "migration_lock.toml")
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : []
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map((entry) => readMigration(baseDir, entry.name))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

function readMigration(baseDir: string, name: string) {
  const content = readFileSync(path.join(baseDir, name, "migration.sql"), "utf8")
  return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: content } } }
}
