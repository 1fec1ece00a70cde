import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import ts from "typescript"

/** One import, re-export or `import()` of a file. */
export interface Import {
  /** A path from the root without its extension ("lib/db/client"), or the name of a package. */
  target: string
  names: string[]
  /** Gone once compiled: it tells the compiler something, it loads nothing. */
  typeOnly: boolean
}

export interface Source {
  path: string
  tree: ts.SourceFile
  imports: Import[]
}

function targetOf(file: string, specifier: string): string {
  const local = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), specifier)
      : null
  return local === null ? specifier : local.replace(/\.(tsx?|mjs)$/, "")
}

function namesOf(clause: ts.ImportClause | undefined): { names: string[]; typeOnly: boolean } {
  const bound = clause?.namedBindings
  const elements = bound && ts.isNamedImports(bound) ? [...bound.elements] : []
  const names = elements.map((element) => (element.propertyName ?? element.name).text)
  const whole = Boolean(clause?.name) || Boolean(bound && ts.isNamespaceImport(bound))
  const onlyTypes = elements.length > 0 && elements.every((element) => element.isTypeOnly)
  return { names, typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (onlyTypes && !whole) }
}

function importOf(file: string, node: ts.Node): Import[] {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return [{ target: targetOf(file, node.moduleSpecifier.text), ...namesOf(node.importClause) }]
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    const names = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : []
    const exported = names.map((element) => (element.propertyName ?? element.name).getText())
    return [{ target: targetOf(file, node.moduleSpecifier.text), names: exported, typeOnly: node.isTypeOnly }]
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments
    if (!specifier || !ts.isStringLiteral(specifier)) return []
    return [{ target: targetOf(file, specifier.text), names: [], typeOnly: false }]
  }
  return []
}

/** Every node of a tree, the root first. */
export function nodesOf(root: ts.Node): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node) => {
    found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return found
}

export function parse(file: string, text: string): Source {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  return { path: file, tree, imports: nodesOf(tree).flatMap((node) => importOf(file, node)) }
}

/** The name of a file as imports write it. */
export function moduleName(file: string): string {
  return file.replace(/\.(tsx?|mjs)$/, "")
}

/** Every file below a folder. */
export function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  return names.map((name) => path.posix.join(folder, name.split(path.sep).join("/"))).sort()
}

/** Every file of the application, what is generated left out. */
export function applicationFiles(): string[] {
  const all = ["app", "components", "lib"].flatMap(filesIn)
  return [...all, "proxy.ts", "instrumentation.ts"].filter(
    (file) => /\.(tsx?|mjs)$/.test(file) && !file.startsWith("lib/db/generated/"),
  )
}

/** Every file of the application, parsed. */
export function readSources(): Source[] {
  return applicationFiles().map((file) => parse(file, readFileSync(file, "utf8")))
}

/** Whether a file begins with a directive such as "use server". */
export function hasDirective({ tree }: Source, directive: string): boolean {
  return tree.statements.some(
    (statement) =>
      ts.isExpressionStatement(statement) &&
      ts.isStringLiteral(statement.expression) &&
      statement.expression.text === directive,
  )
}
