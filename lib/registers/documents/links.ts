import type { Scope } from "@/lib/access/scope"
import type { DocumentRelation } from "@/lib/db/generated/enums"
import { Prisma } from "@/lib/db/generated/client"
import { fold } from "@/lib/format/fold"
import { formatDate, parseDate } from "@/lib/format/dates"
import { fromDbDate } from "@/lib/db/days"
import { groupBy } from "../group-by"
import { visible, type ListSource } from "../list-sql"

interface Named<Id = number> {
  id: Id
  symbol: string
  issuedOn: Date
}

/** How a linked document is written: its symbol, and its day because numbers begin anew each term. */
export function linkText(document: { symbol: string; issuedOn: Date }): string {
  return `${document.symbol} (${formatDate(fromDbDate(document.issuedOn))})`
}

function parts(line: string): { symbol: string; day: string | null } {
  const dated = /^(.*?)\s*\(([^)]*)\)$/.exec(line)
  const day = dated && parseDate(dated[2]!)
  return day ? { symbol: fold(dated[1]!), day } : { symbol: fold(line), day: null }
}

/**
 * Looks linked documents up by symbol among those the actor may read, and among those of the same import, which have no number yet:
 * for them `id` is what they were given under.
 */
export async function linkFinder<Id extends object>(
  scope: Scope,
  source: ListSource,
  lines: string[],
  coming: Named<Id>[] = [],
) {
  const symbols = [...new Set(lines.map((line) => parts(line).symbol))]
  const found =
    symbols.length === 0
      ? []
      : await scope.tx.$queryRaw<Named[]>`
    SELECT d.id, d.symbol, d.issued_on AS "issuedOn" FROM ${source.from}
    WHERE ${source.live} AND fold_text(d.symbol) = ANY (${symbols}) AND ${visible(scope, source)}`
  const bySymbol = groupBy<Named<number | Id>, string>([...found, ...coming], (named) => fold(named.symbol))
  return (line: string): { id: number | Id } | { error: string } => {
    const { symbol, day } = parts(line)
    const fitting = (bySymbol.get(symbol) ?? []).filter((d) => !day || fromDbDate(d.issuedOn) === day)
    if (fitting.length === 1) return { id: fitting[0]!.id }
    if (fitting.length === 0) return { error: `Chưa có văn bản “${line}” trong sổ. Hãy ghi văn bản đó trước.` }
    return { error: `Có ${fitting.length} văn bản “${line}”. Hãy ghi thêm ngày, ví dụ ${linkText(fitting[0]!)}.` }
  }
}

/** Replaces the links of one kind of the given documents. */
export async function writeLinks(
  scope: Scope,
  relation: DocumentRelation,
  links: { fromId: number; toIds: number[] }[],
): Promise<void> {
  const fromIds = links.map((link) => link.fromId)
  await scope.tx.documentLink.deleteMany({ where: { relation, fromId: { in: fromIds } } })
  const data: Prisma.DocumentLinkCreateManyInput[] = links.flatMap(({ fromId, toIds }) =>
    [...new Set(toIds)].map((toId) => ({ fromId, toId, relation })),
  )
  if (data.length > 0) await scope.tx.documentLink.createMany({ data })
}
