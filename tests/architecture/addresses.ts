import ts from "typescript"
import { nodesOf, type Source } from "./source"

/** Stands for a value that is put into an address. */
export const hole = "{}"

/** Strings and templates of a file as they are written, each value in them a hole; no modules that are imported. */
export function textsOf({ tree }: Source): string[] {
  return nodesOf(tree).flatMap((node) => {
    if (ts.isTemplateExpression(node))
      return [node.head.text + node.templateSpans.map(({ literal }) => hole + literal.text).join("")]
    const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)
    return isText && !ts.isImportDeclaration(node.parent) ? [node.text.trim()] : []
  })
}

/** The addresses that the folders of `app` answer, as "/don-vi/[id]/doi-ten". */
export function pagesOf(files: string[]): string[] {
  return files
    .filter((file) => /^app\/.*(page\.tsx|route\.ts)$/.test(file))
    .map(
      (file) =>
        `/${file
          .split("/")
          .slice(1, -1)
          .filter((part) => !part.startsWith("("))
          .join("/")}`,
    )
}

/** The addresses that rewrites of `next.config.js` answer, each register by itself: "/:register(a|b)/:id(\\d+)/in" is "/a/[id]/in" and "/b/[id]/in". */
export function rewrittenPages(rewrites: { source: string }[]): string[] {
  return rewrites.flatMap(({ source }) => {
    const [, choice = "", rest = ""] = /^\/:\w+\(([^)]*)\)(.*)$/.exec(source) ?? []
    const tail = rest.replace(/:(\w+)\([^)]*\)/g, "[$1]")
    return choice.split("|").map((slug) => `/${slug}${tail}`)
  })
}

export const isOpen = (part: string) => part.startsWith("[")

/** A hole fits an open part of a page, and nothing else does; the first is the slug of a register, so it fits any folder. */
function fits(address: string, page: string): boolean {
  const [parts, wanted] = [address.split("/").slice(1), page.split("/").slice(1)]
  return (
    address.startsWith("/") &&
    parts.length === wanted.length &&
    wanted.every((part, at) => parts[at] === (isOpen(part) ? hole : part) || (at === 0 && parts[at] === hole))
  )
}

/** What is wrong with the addresses that a file of `lib/addresses` makes: each is whole, and one of the pages. */
export function unknownAddresses(source: Source, pages: string[]): string[] {
  return textsOf(source)
    .filter((text) => text.includes("/"))
    .filter((text) => !pages.some((page) => fits(text, page)))
    .map((text) => `${source.path} leads to ${text}, which is no page`)
}
