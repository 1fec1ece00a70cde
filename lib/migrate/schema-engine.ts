import { readdirSync, readFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { PrismaPg } from "@prisma/adapter-pg"
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlResultSet } from "@prisma/driver-adapter-utils"
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg"

export const NO_FILTER = { externalTables: [], externalEnums: [] }

/** Opens Prisma's schema engine on a database and closes its connections when `run` is done. */
export async function withSchemaEngine<T>(url: string, run: (engine: wasm.SchemaEngine) => Promise<T>): Promise<T> {
  await loadEngine()
  const factory = new WholeScriptFactory({ connectionString: url, max: 1 })
  const bound = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await wasm.SchemaEngine.new({ datamodels: schemaFiles() }, () => undefined, bound)
  try {
    return await run(engine)
  } catch (error) {
    throw factory.scriptError ? new Error(`${factory.scriptError.message}\n${String(error)}`) : error
  } finally {
    engine.free()
    await factory.close()
  }
}

/** Prisma's adapter cuts a script at every semicolon, which breaks function bodies: this one sends it whole. */
class WholeScriptFactory extends PrismaPg {
  /** What PostgreSQL said of a failed script; the engine passes on a number only. */
  scriptError: Error | undefined
  private readonly open: { dispose: () => Promise<void> }[] = []

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter
        .underlyingDriver()
        .query(script)
        .catch((error: Error) => {
          this.scriptError = error
          throw error
        })
    }
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) =>
      markCatalogueChars(await queryRaw({ ...query, sql: castCatalogueChars(query.sql) }))
    this.open.push(adapter)
    return adapter
  }

  async close(): Promise<void> {
    await Promise.all(this.open.map((adapter) => adapter.dispose()))
  }
}

/** The adapter cannot read the catalogue's one-byte type "char", which the engine's description of a database asks for. */
function castCatalogueChars(sql: string): string {
  return sql
    .replace("constr.contype AS", "constr.contype::text AS")
    .replace(/\bcon\.(confdeltype|confupdtype),/g, "con.$1::text AS $1,")
}

function markCatalogueChars(result: SqlResultSet): SqlResultSet {
  const isChar = (name: string | undefined) => ["constraint_type", "confdeltype", "confupdtype"].includes(name ?? "")
  const columnTypes = result.columnTypes.map((type, at) =>
    isChar(result.columnNames[at]) ? ColumnTypeEnum.Character : type,
  )
  return { ...result, columnTypes }
}

let loading: Promise<void> | undefined

function loadEngine(): Promise<void> {
  return (loading ??= instantiate())
}

async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg")
  const bytes = await readFile(entry.replace(/\.js$/, ".wasm"))
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engineImports() })
  wasm.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
}

/** The engine's own lock leaves a ten-second timer behind, which must not keep a command from ending. */
function engineImports(): WebAssembly.ModuleImports {
  const imports = { ...wasm } as WebAssembly.ModuleImports
  const name = Object.keys(imports).find((key) => key.startsWith("__wbg_setTimeout")) ?? ""
  const startTimer = imports[name] as (run: () => void, delay: number) => NodeJS.Timeout
  imports[name] = (run: () => void, delay: number) => startTimer(run, delay).unref()
  return imports
}

/** The Prisma schema as [path, content] pairs. */
export function schemaFiles(): [string, string][] {
  const dir = path.resolve("prisma/schema")
  const names = readdirSync(dir).filter((name) => name.endsWith(".prisma"))
  return names.sort().map((name) => [path.join(dir, name), readFileSync(path.join(dir, name), "utf8")])
}
