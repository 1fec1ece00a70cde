import ts from "typescript"
import { hasDirective, nodesOf, type Source } from "./source"

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  Boolean(ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword))

/** The name of the function that an expression calls, when that name was imported from the given module. */
function calls({ imports }: Source, expression: ts.Expression | undefined, from: string): string | null {
  if (!expression || !ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression)) return null
  const name = expression.expression.text
  return imports.some((item) => item.target === from && item.names.includes(name)) ? name : null
}

interface Exported {
  name: string
  value: ts.Expression | undefined
}

/** What a file exports under which name; `value` is missing for anything that is not simply `const x = …` or `default …`. */
function exportsOf({ tree }: Source): Exported[] {
  return tree.statements.flatMap((statement): Exported[] => {
    if (ts.isExportAssignment(statement)) return [{ name: "default", value: statement.expression }]
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return []
    if (ts.isExportDeclaration(statement)) return statement.isTypeOnly ? [] : [{ name: "…", value: undefined }]
    if (!isExported(statement)) return []
    if (!ts.isVariableStatement(statement)) return [{ name: "function", value: undefined }]
    return statement.declarationList.declarations.map((one) => ({ name: one.name.getText(), value: one.initializer }))
  })
}

const isPlainData = (value: ts.Expression | undefined) =>
  Boolean(value) && !nodesOf(value!).some((node) => ts.isCallExpression(node) || ts.isFunctionLike(node))

function pageFaults(source: Source): string[] {
  const from = "lib/access/define-page"
  const all = exportsOf(source)
  const page = all.find(({ name }) => name === "default")
  const guarded = page && ["definePage", "defineOpenPage"].includes(calls(source, page.value, from) ?? "")
  const more = all.filter(({ name, value }) => name !== "default" && !isPlainData(value))
  return [
    ...(guarded ? [] : [`${source.path}: the page is not made by definePage`]),
    ...more.map(({ name }) => `${source.path}: ${name} runs beside the guarded page`),
  ]
}

function routeFaults(source: Source): string[] {
  const makers = ["defineReadRoute", "defineWriteRoute", "defineOpenRoute", "definePublicRoute"]
  return exportsOf(source)
    .filter(({ value }) => !makers.includes(calls(source, value, "lib/access/define-route") ?? ""))
    .filter(({ value }) => !isPlainData(value))
    .map(({ name }) => `${source.path}: ${name} is not made by define*Route`)
}

function actionFaults(source: Source): string[] {
  return exportsOf(source)
    .filter(({ value }) => !/^define(Open|Heavy)?Action$/.test(calls(source, value, "lib/access/define-action") ?? ""))
    .map(({ name }) => `${source.path}: ${name} is not made by defineAction`)
}

/** `"use server"` inside a function: an action that no wrapper guards. */
function inlineActions({ path, tree }: Source): string[] {
  return nodesOf(tree)
    .filter((node) => ts.isBlock(node) && node.statements.some((one) => one.getText().match(/^["']use server["']/)))
    .map(() => `${path}: "use server" inside a function`)
}

/** Pages, handlers and actions that no wrapper of lib/access guards. */
export function guardFaults(source: Source): string[] {
  const faults = inlineActions(source)
  if (hasDirective(source, "use server")) faults.push(...actionFaults(source))
  if (/^app\/(.*\/)?page\.tsx?$/.test(source.path)) faults.push(...pageFaults(source))
  if (/^app\/(.*\/)?route\.tsx?$/.test(source.path)) faults.push(...routeFaults(source))
  return faults
}

/** `… as Scope` outside of the mint: a right that nobody gave. */
export function forgedScopes({ path, tree }: Source): string[] {
  if (path === "lib/access/scope.ts") return []
  return nodesOf(tree)
    .filter((node) => ts.isAsExpression(node) && /\bScope\b/.test(node.type.getText()))
    .map(() => `${path}: casts to Scope`)
}
