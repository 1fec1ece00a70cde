import { readFileSync } from "node:fs"
import path from "node:path"
import { migrationNames, migrationsFolder } from "@/lib/migrate/migrations"

export interface Migration {
  name: string
  sql: string
}

/** Up to here functions stood in migrations. */
const lastWithFunctions = "20261130123000_quick_lists"

const comment = /--[^\n]*|\/\*[\s\S]*?\*\//g
const body = /\$(\w*)\$[\s\S]*?\$\1\$/g
const definition = /\bCREATE\s+(OR\s+REPLACE\s+)?(?:FUNCTION|PROCEDURE)\s+(?:public\s*\.\s*)?"?(\w+)/gi
const keeper = /\b(?:INDEX|GENERATED|CHECK|EXCLUDE|DEFAULT)\b([\s\S]*)/i

/** Every migration, in order. */
export function readMigrations(): Migration[] {
  return migrationNames().map((name) => ({
    name,
    sql: readFileSync(path.join(migrationsFolder(), name, "migration.sql"), "utf8"),
  }))
}

const definitionsIn = ({ sql }: Migration) =>
  [...sql.replace(comment, "").matchAll(definition)].map(([, replaces, name]) => ({ replaces, name: name! }))

/** Whether a statement of the migration lets an index, a generated column, a constraint or a default call the function. */
function isKept({ sql }: Migration, name: string): boolean {
  const statements = sql.replace(comment, "").replace(body, "").split(";")
  return statements.some((one) => new RegExp(`\\b${name}"?\\s*\\(`).test(keeper.exec(one)?.[1] ?? ""))
}

/** Definitions in migrations of today and later that belong in prisma/functions, or give a new meaning to a name. */
export function functionFaults(migrations: Migration[]): string[] {
  const known = new Set<string>()
  return migrations.flatMap((migration) => {
    const faults = definitionsIn(migration).flatMap(({ name, replaces }) => {
      if (replaces || known.has(name)) return [`${migration.name} gives ${name} a new meaning: it needs a new name`]
      return isKept(migration, name) ? [] : [`${migration.name} defines ${name}: its place is prisma/functions`]
    })
    for (const { name } of definitionsIn(migration)) known.add(name)
    return migration.name > lastWithFunctions ? faults : []
  })
}
