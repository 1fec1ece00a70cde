import ts from "typescript"
import { nodesOf, readSources } from "../architecture/source"

/** What stands for a part that the page puts in: a year, a number, a name. */
const gap = "…"
const fewestLetters = 3

const tidy = (text: string) => text.replace(/\s+/g, " ").trim()
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** What a child of an element always says; null where the page puts something in. */
function fixedText(child: ts.JsxChild): string | null {
  if (ts.isJsxText(child)) return child.text
  if (!ts.isJsxExpression(child) || !child.expression) return null
  return ts.isStringLiteral(child.expression) ? child.expression.text : null
}

/** The fixed texts of a template, or of an element with values in it, in their order. */
function pieces(node: ts.Node): string[][] {
  if (ts.isTemplateExpression(node)) return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]]
  if (!ts.isJsxElement(node) && !ts.isJsxFragment(node)) return []
  const fixed = [""]
  for (const child of node.children) {
    const text = fixedText(child)
    if (text === null) fixed.push("")
    else fixed.push(fixed.pop()! + text)
  }
  return [fixed]
}

/** A text with gaps as a pattern that catches what fills them; none without enough letters to know it by. */
function patternOf(fixed: string[]): RegExp[] {
  if (fixed.length < 2 || fixed.join("").replace(/[^\p{L}]/gu, "").length < fewestLetters) return []
  const inside = fixed.map((text) => escaped(text.replace(/\s+/g, " ")))
  return [new RegExp(`^${inside.join("(.+)").trim()}$`, "u")]
}

/** Every text that the application may show: whole ones, and patterns of those that it completes. */
export function shownNames() {
  const nodes = readSources()
    .filter(({ path }) => !/^(lib|components)\/guide\//.test(path))
    .flatMap(({ tree }) => nodesOf(tree))
  const whole = new Set(
    nodes.flatMap((node) => (ts.isStringLiteralLike(node) || ts.isJsxText(node) ? [tidy(node.text)] : [])),
  )
  const completed = nodes.flatMap(pieces)
  const patterns = completed.flatMap(patternOf)
  const beginnings = [...whole, ...completed.map(([first]) => tidy(first!))]
  const fills = (part: string) => part === gap || whole.has(part)
  const begins = (name: string) => beginnings.some((text) => text.startsWith(name.slice(0, -gap.length).trim()))

  /** Whether a name stands on some screen; "…" in it stands for whatever the page puts there. */
  return function isShown(name: string): boolean {
    if (whole.has(name) || (name.endsWith(gap) && begins(name))) return true
    return patterns.some((pattern) => pattern.exec(name)?.slice(1).every(fills))
  }
}
