import { hasDirective, moduleName, type Import, type Source } from "./source"

/** What the files of some folder may not import. */
interface Wall {
  name: string
  files: RegExp
  refuses: (item: Import, file: string) => boolean
}

const within = (target: string, ...folders: string[]) =>
  folders.some((folder) => target === folder || target.startsWith(`${folder}/`))
const ours = (target: string) => within(target, "app", "components", "lib")
const isStore = (target: string) => /^lib\/.*(^|[/-])store$/.test(target)
const isNext = (target: string) => within(target, "next", "next-auth")
const isFramework = (target: string) => isNext(target) || within(target, "react", "react-dom")
/** Names of the values of database enums: types without any code of Prisma behind them. */
const isEnumType = ({ target, typeOnly }: Import) => typeOnly && target === "lib/db/generated/enums"

/** The folder of a register by name: those that have a definition. */
export function registerFolders(files: string[]): string[] {
  return files.flatMap((file) => /^(lib\/registers\/[^/]+)\/register\.ts$/.exec(file)?.[1] ?? [])
}

/** The walls between the folders; `README.md` beside this file tells them in one paragraph. */
export function wallsFor(registers: string[]): Wall[] {
  const registerOf = (path: string) => registers.find((folder) => within(path, folder))
  return [
    {
      name: "app draws and delegates: no store, no database",
      files: /^app\//,
      refuses: ({ target }) => isStore(target) || within(target, "lib/db"),
    },
    {
      name: "lib knows no screen",
      files: /^lib\//,
      refuses: ({ target }) => within(target, "app", "components"),
    },
    {
      name: "components/ui and components/charts know no domain",
      files: /^components\/(ui|charts)\//,
      refuses: ({ target }) =>
        ours(target) && !within(target, "components/ui", "components/charts", "lib/format", "lib/glossary"),
    },
    {
      name: "components/fields know field kinds and the outcome of a form, no domain",
      files: /^components\/fields\//,
      refuses: ({ target, typeOnly }) =>
        ours(target) &&
        !within(target, "components/ui", "components/fields", "lib/format", "lib/glossary", "lib/addresses") &&
        !(typeOnly && within(target, "lib/register/field", "lib/access")),
    },
    {
      name: "components/records draw any register",
      files: /^components\/records\//,
      refuses: ({ target }) =>
        within(target, "components") && !within(target, "components/ui", "components/fields", "components/records"),
    },
    {
      name: "a screen may know what a store returns, never call it; it knows nothing of the database",
      files: /^components\//,
      refuses: ({ target, typeOnly }) => (isStore(target) && !typeOnly) || within(target, "lib/db"),
    },
    {
      name: "schema and rules of a register are plain logic",
      files: /^lib\/(registers?\/[^/]+\/(schema|rules)|schema-parts)\.ts$/,
      refuses: (item) =>
        (isFramework(item.target) || within(item.target, "lib", "@prisma", "pg")) &&
        !within(item.target, "lib/glossary", "lib/format", "lib/qualifier", "lib/schema-parts") &&
        !/^lib\/registers?\/[^/]+\/(schema|rules)$/.test(item.target) &&
        !(item.typeOnly && item.target === "lib/register/field") &&
        !isEnumType(item),
    },
    {
      name: "a store knows neither Next nor React",
      files: /^lib\/.*(^|[/-])store\.ts$/,
      refuses: ({ target }) => isFramework(target),
    },
    {
      name: "a register knows no other register, and no more does what stands beside them, registry.ts apart",
      files: /^lib\/registers\/(?!registry\.ts$)/,
      refuses: ({ target }, file) => registerOf(target) !== undefined && registerOf(target) !== registerOf(file),
    },
    {
      name: "a register does not look itself up",
      files: /^lib\/registers\/[^/]+\/(schema|rules|store|register)\.ts$/,
      refuses: ({ target }) => target === "lib/registers/registry",
    },
    {
      name: "units, roll-up and the engine of registers know neither registers nor Next",
      files: /^lib\/(units|roll-up|register)\//,
      refuses: ({ target }) => isNext(target) || within(target, "lib/registers"),
    },
    {
      name: "office knows its libraries only",
      files: /^lib\/office\//,
      refuses: ({ target }) =>
        isFramework(target) || (ours(target) && !within(target, "lib/office", "lib/format")) || within(target, "pg"),
    },
    {
      name: "only office knows the libraries of Excel, Word, zip, XML and pictures",
      files: /^(?!lib\/office\/)/,
      refuses: ({ target }) => within(target, "hucre", "fflate", "easy-template-x", "docx", "saxes", "sharp"),
    },
    {
      name: "what somebody uploaded is taken apart in a process of its own alone",
      files: /^(?!lib\/office\/(apart\/[a-z]+-tasks?|word\/check-template)\.ts$)/,
      refuses: ({ target, typeOnly }) =>
        !typeOnly &&
        within(
          target,
          "lib/office/read-xlsx",
          "lib/office/read-csv",
          "lib/office/word/check-template",
          "lib/office/word/fill-template",
          "sharp",
        ),
    },
    {
      name: "format is for everybody and knows nobody",
      files: /^lib\/format\//,
      refuses: ({ target }) => isFramework(target) || (ours(target) && !within(target, "lib/format")),
    },
    {
      name: "an address is made of what it is given",
      files: /^lib\/addresses\//,
      refuses: ({ target }) => isFramework(target) || (ours(target) && !within(target, "lib/addresses", "lib/format")),
    },
    {
      name: "next-auth stays behind one module",
      files: /^(?!lib\/access\/session-cookie\.ts$)/,
      refuses: ({ target }) => within(target, "next-auth"),
    },
    {
      name: "only lib/access mints a scope",
      files: /^(?!lib\/access\/)/,
      refuses: ({ names }) => names.includes("mintScope"),
    },
    {
      name: "nothing of the application acts as the installation",
      files: /^(?!lib\/access\/)/,
      refuses: ({ names }) => names.includes("installationScope"),
    },
    {
      name: "only lib/access and the shell commands act for an account without its request",
      files: /^(?!lib\/(access|commands)\/)/,
      refuses: ({ names }) =>
        names.some((name) =>
          [
            "accountActor",
            "actorOfSession",
            "runInTransaction",
            "answerInTransaction",
            "inSnapshot",
            "inReadOnly",
          ].includes(name),
        ),
    },
    {
      name: "only tasks of a thread are told who asked, and only a thread loads them",
      files: /^(?!lib\/(access|heavy)\/|lib\/[\w-]+\/heavy-[\w-]+\.ts$)/,
      refuses: ({ target, names, typeOnly }) =>
        names.some((name) => ["heavyRead", "heavySave"].includes(name)) ||
        (!typeOnly && /^lib\/(?!access\/)[\w-]+\/heavy-/.test(target)),
    },
    {
      name: "what frames a page guards nothing, so it reads nothing but who is signed in",
      files: /^app\/(.*\/)?(layout|template|error|global-error|loading|not-found|default)\.tsx$/,
      refuses: ({ target }) =>
        within(target, "lib") && !within(target, "lib/access/session", "lib/format", "lib/glossary"),
    },
  ]
}

/** Every import of a file that goes through a wall. */
export function wallFaults({ path, imports }: Source, walls: Wall[]): string[] {
  return walls
    .filter((wall) => wall.files.test(path))
    .flatMap((wall) =>
      imports.filter((item) => wall.refuses(item, path)).map((item) => `${path} imports ${item.target}: ${wall.name}`),
    )
}

type Graph = Map<string, string[]>

/** Which files load which. */
function loadGraph(sources: Source[]): Graph {
  return new Map(
    sources.map(({ path, imports }) => [
      moduleName(path),
      imports.filter((item) => !item.typeOnly).map((item) => item.target),
    ]),
  )
}

/** One circle of files that import each other, types included, or null. */
export function findCycle(sources: Source[]): string[] | null {
  const graph: Graph = new Map(
    sources.map(({ path, imports }) => [moduleName(path), imports.map(({ target }) => target)]),
  )
  const done = new Set<string>()
  const way: string[] = []
  const visit = (name: string): string[] | null => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name]
    if (done.has(name) || !graph.has(name)) return null
    way.push(name)
    for (const next of graph.get(name)!) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    way.pop()
    done.add(name)
    return null
  }
  for (const name of graph.keys()) {
    const cycle = visit(name)
    if (cycle) return cycle
  }
  return null
}

/** The ways on which client code (`"use client"`) would carry the database's client or the server's secrets to the browser. */
export function clientFaults(sources: Source[]): string[] {
  const graph = loadGraph(sources)
  const actions = new Set(
    sources.filter((source) => hasDirective(source, "use server")).map(({ path }) => moduleName(path)),
  )
  // A server action is called over the wire: what it loads stays behind.
  const reaches = (name: string, seen: Set<string>): string | null => {
    if (seen.has(name) || actions.has(name)) return null
    seen.add(name)
    if (within(name, "lib/db") || name === "lib/env" || name.startsWith("node:")) return name
    for (const next of graph.get(name) ?? []) {
      const found = reaches(next, seen)
      if (found) return found
    }
    return null
  }
  return sources
    .filter((source) => hasDirective(source, "use client"))
    .flatMap(({ path }) => {
      const found = reaches(moduleName(path), new Set())
      return found ? [`${path} carries ${found} to the browser`] : []
    })
}
