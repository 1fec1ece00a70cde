import ts from "typescript"
import { hole, isOpen, textsOf } from "./addresses"
import { nodesOf, type Source } from "./source"

/**
 * Rooms that write no addresses of pages although a slash begins their strings: parts of office files, places on a disk. The guide's topics say which
 * pages they explain by patterns that hold for any record ("/[register]/[id]/in"); `safe-path.ts` says what is no page to go on to; the cookie of a
 * session holds for the whole site.
 */
const elsewhere =
  /^lib\/(addresses|office|db|commands|guide\/topics)\/|^lib\/(sign-in\/safe-path|access\/session-cookie)\.ts$/

/** A text that stands right behind a value, and what the value is called. */
interface Glued {
  name: string
  /** Nothing stands before the value. */
  begins: boolean
  text: string
}

function nameOf(value: ts.Expression): string {
  if (ts.isIdentifier(value)) return value.text
  if (ts.isPropertyAccessExpression(value)) return value.name.text
  return ts.isCallExpression(value) || ts.isNonNullExpression(value) ? nameOf(value.expression) : ""
}

function writtenText(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return ""
  return node.head.text + node.templateSpans.map(({ literal }) => hole + literal.text).join("")
}

/** Every text behind a value: in templates, and what is added to one. */
function gluedTexts({ tree }: Source): Glued[] {
  return nodesOf(tree).flatMap((node): Glued[] => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return [{ name: nameOf(node.left), begins: true, text: writtenText(node.right) }]
    if (!ts.isTemplateExpression(node)) return []
    return node.templateSpans.map(({ expression }, at) => {
      const behind = node.templateSpans.slice(at).map(({ literal }) => literal.text)
      return { name: nameOf(expression), begins: at === 0 && node.head.text === "", text: behind.join(hole) }
    })
  })
}

/** Whether a text is the end of the address of a page, and says which: "/sua" of "/[register]/[id]/sua". Records' own pages are found by rewrites. */
function endsPage(text: string, pages: string[]): boolean {
  const parts = text.split(/[?#]/)[0]!.split("/").slice(1)
  return pages
    .filter((page) => !page.startsWith("/ho-so/"))
    .map((page) => page.split("/").slice(1))
    .filter((wanted) => wanted.length > parts.length)
    .map((wanted) => wanted.slice(-parts.length))
    .some((end) => !end.every(isOpen) && end.every((part, at) => parts[at] === (isOpen(part) ? hole : part)))
}

/** What is glued to an address: something to a value called one, or the end of a page to any value. */
function gluedToAddresses(source: Source, pages: string[]): string[] {
  return gluedTexts(source)
    .filter(({ text }) => /^[/?#&]/.test(text))
    .filter(({ name, begins, text }) => /(href|address|url)$/i.test(name) || (begins && endsPage(text, pages)))
    .map(
      ({ name, text }) =>
        `${source.path} glues ${text} to ${name || "a value"}: the function of lib/addresses takes it`,
    )
}

/** Ends of addresses that are kept for themselves, to be glued to something elsewhere. */
function endings(source: Source, pages: string[]): string[] {
  return textsOf(source)
    .filter((text) => text.length > 1 && text.startsWith("/") && endsPage(text, pages))
    .map((text) => `${source.path} keeps the end ${text} of an address: the function of lib/addresses knows it`)
}

const textMethods = /^(split|join|startsWith|endsWith|includes|indexOf|lastIndexOf|replace|replaceAll)$/

/** "/" alone, where it is no sign within a text: the first page. */
function bareSlashes(source: Source): string[] {
  return nodesOf(source.tree)
    .filter((node) => ts.isStringLiteralLike(node) && node.text === "/")
    .filter(({ parent }) => !(ts.isCallExpression(parent) && textMethods.test(nameOf(parent.expression))))
    .map(() => `${source.path} writes "/": homeHref of lib/addresses knows it`)
}

/** Addresses of pages that files of `lib` and `components` write by themselves: from a known folder, or from a value at the start. */
export function writtenAddresses(source: Source, pages: string[]): string[] {
  if (!/^(lib|components)\//.test(source.path) || elsewhere.test(source.path)) return []
  return [
    ...wholeAddresses(source, pages),
    ...gluedToAddresses(source, pages),
    ...endings(source, pages),
    ...bareSlashes(source),
  ]
}

function wholeAddresses(source: Source, pages: string[]): string[] {
  const folders = new Set(pages.map((page) => page.split("/")[1]).filter((part) => part && !isOpen(part)))
  const first = (text: string) => /^\/([^/?#]+)/.exec(text)?.[1]
  return textsOf(source)
    .filter((text) => first(text) === hole || folders.has(first(text)))
    .map((text) => `${source.path} writes ${text}: the function of lib/addresses knows it`)
}
