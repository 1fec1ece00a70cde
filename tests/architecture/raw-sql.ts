import ts from "typescript"
import { nodesOf, type Source } from "./source"

/** Definitions written in the code: no part of them comes from a request. */
const definitions = ["CountedFigure", "Register", "ListSource", "FigureSource", "Lookup", "Kept", "PartWords", "Texts"]

/** The same, as constants of other files: tables of records and of figures, and lists of the figures' columns. */
const constants = ["figureSources", "registerNames", "bare", "sums"]

const namesBoundBy = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesBoundBy(element.name) : []))

/** Whether a parameter holds a definition: by its type, or as one of the entries of one. */
function isDefinition(parameter: ts.ParameterDeclaration): boolean {
  if (parameter.type) return definitions.includes(parameter.type.getText())
  const call = parameter.parent.parent
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false
  const list = call.expression.expression
  return ts.isCallExpression(list) && list.expression.getText() === "Object.entries" && isFixed(list.arguments[0]!)
}

/** What a name stands for where it is used: a parameter, a constant, or null for anything else. */
function declarationOf(name: ts.Identifier): ts.ParameterDeclaration | ts.Expression | null {
  for (let node: ts.Node = name; node.parent; node = node.parent) {
    const scope = node.parent
    if (ts.isFunctionLike(scope)) {
      const parameter = scope.parameters.find((one) => namesBoundBy(one.name).includes(name.text))
      if (parameter) return parameter
    }
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement)) continue
      const found = statement.declarationList.declarations.find((one) => namesBoundBy(one.name).includes(name.text))
      if (found) return found.initializer ?? null
    }
    if (ts.isSourceFile(scope)) {
      const imported = scope.statements.some((one) => ts.isImportDeclaration(one) && one.getText().includes(name.text))
      return imported && constants.includes(name.text) ? ts.factory.createStringLiteral(name.text) : null
    }
  }
  return null
}

/** Whether a text is fixed by the code, whatever a request says. */
function isFixed(text: ts.Expression): boolean {
  if (ts.isStringLiteralLike(text)) return true
  if (ts.isParenthesizedExpression(text)) return isFixed(text.expression)
  if (ts.isConditionalExpression(text)) return isFixed(text.whenTrue) && isFixed(text.whenFalse)
  if (ts.isTemplateExpression(text)) return text.templateSpans.every((span) => isFixed(span.expression))
  if (ts.isAsExpression(text) || ts.isSatisfiesExpression(text)) return isFixed(text.expression)
  if (ts.isObjectLiteralExpression(text)) {
    return text.properties.every((one) => ts.isPropertyAssignment(one) && isFixed(one.initializer))
  }
  // Of a table of definitions, whichever entry is chosen.
  if (ts.isElementAccessExpression(text) || ts.isPropertyAccessExpression(text)) return isFixed(text.expression)
  if (!ts.isIdentifier(text)) return false
  const declared = declarationOf(text)
  if (!declared) return false
  return ts.isParameter(declared) ? isDefinition(declared) : isFixed(declared)
}

/** SQL that is put together from something a request may say. */
export function rawSqlFaults({ path, tree }: Source): string[] {
  return nodesOf(tree).flatMap((node) => {
    if (ts.isPropertyAccessExpression(node) && /RawUnsafe$/.test(node.name.text)) return [`${path}: ${node.name.text}`]
    if (!ts.isCallExpression(node) || node.expression.getText() !== "Prisma.raw") return []
    return isFixed(node.arguments[0]!) ? [] : [`${path}: ${node.getText()} is not fixed by the code`]
  })
}
