import type { Scope } from "@/lib/access/scope"
import type { DocumentRelation } from "@/lib/db/generated/enums"
import { Prisma } from "@/lib/db/generated/client"
import { fold } from "@/lib/format/fold"
import { formatDate, parseDate } from "@/lib/format/dates"
import { fromDbDate } from "@/lib/db/days"
import { groupBy } from "@/lib/register/group-by"
import type { ListSource } from "@/lib/register/list-source"
import { visible } from "@/lib/register/list-sql"

/** Where documents are, and who may read them: those of the units above, too. */
export const documentSource = {
  from: Prisma.sql`document d JOIN document_type t ON t.key = d.type_key`,
  live: Prisma.sql`d.deleted_at IS NULL`,
  id: Prisma.sql`d.id`,
  unit: Prisma.sql`d.unit_id`,
  year: Prisma.sql`extract(year FROM d.issued_on)::int`,
  readsAbove: true,
} satisfies Partial<ListSource>

interface Named<Id = number> {
  id: Id
  symbol: string
  issuedOn: Date
  /** Null = the unit itself. */
  issuerName: string | null
  unitId: number
}

/** How a linked document is written: its symbol, and its day because numbers begin anew each term. */
export function linkText(document: Pick<Named, "symbol" | "issuedOn">): string {
  return `${document.symbol} (${formatDate(fromDbDate(document.issuedOn))})`
}

function parts(line: string): { symbol: string; day: string | null } {
  const dated = /^(.*?)\s*\(([^)]*)\)$/.exec(line)
  const day = dated && parseDate(dated[2]!)
  return day ? { symbol: fold(dated[1]!), day } : { symbol: fold(line), day: null }
}

/** Two units' copies of one document of an outside body. */
function isCopy(a: Named<unknown>, b: Named<unknown>): boolean {
  return a.issuerName !== null && a.issuerName === b.issuerName && a.issuedOn.getTime() === b.issuedOn.getTime()
}

/** SQL: the units' copies of a document of an outside body, itself among them; of a unit's own document there are none. */
export function copiesOf(id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT copy.id FROM document one JOIN document copy ON copy.issuer_name = one.issuer_name
      AND copy.issued_on = one.issued_on AND fold_words(copy.symbol) = fold_words(one.symbol)
    WHERE one.id = ${id} AND one.issuer_name IS NOT NULL AND copy.deleted_at IS NULL`
}

/** What a line means of all that bear its symbol: the own unit's document before others'; of mere copies the first. */
function meant<Id>(fitting: Named<Id>[], ownUnitId: number): Named<Id>[] {
  const own = fitting.filter(({ unitId }) => unitId === ownUnitId)
  const nearest = own.length > 0 ? own : fitting
  return nearest.every((document) => isCopy(document, nearest[0]!)) ? nearest.slice(0, 1) : nearest
}

/**
 * Looks linked documents up by symbol among those the actor may read, and among those of the same import, which have no number yet:
 * for them `id` is what they were given under.
 */
export async function linkFinder<Id extends object>(scope: Scope, lines: string[], coming: Named<Id>[] = []) {
  const symbols = [...new Set(lines.map((line) => parts(line).symbol))]
  const found =
    symbols.length === 0
      ? []
      : await scope.tx.$queryRaw<Named[]>`
    SELECT d.id, d.symbol, d.issued_on AS "issuedOn", d.issuer_name AS "issuerName", d.unit_id AS "unitId"
    FROM ${documentSource.from}
    WHERE ${documentSource.live} AND fold_words(d.symbol) = ANY (${symbols}) AND ${await visible(scope, documentSource)} ORDER BY d.id`
  const bySymbol = groupBy<Named<number | Id>, string>([...found, ...coming], (named) => fold(named.symbol))
  return (line: string): { id: number | Id } | { error: string } => {
    const { symbol, day } = parts(line)
    const dated = (bySymbol.get(symbol) ?? []).filter((d) => !day || fromDbDate(d.issuedOn) === day)
    const fitting = meant(dated, scope.actor.unitId)
    if (fitting.length === 1) return { id: fitting[0]!.id }
    if (fitting.length === 0) return { error: `Chưa có văn bản “${line}” trong sổ. Hãy ghi văn bản đó trước.` }
    return { error: `Có ${fitting.length} văn bản “${line}”. Hãy ghi thêm ngày, ví dụ ${linkText(fitting[0]!)}.` }
  }
}

/** Looks up lines that were checked before: the id of the stored document that a line means, or null. */
export async function storedDocuments(scope: Scope, lines: string[]): Promise<(line: string) => number | null> {
  const find = await linkFinder(scope, lines)
  return (line) => {
    const found = find(line)
    return "id" in found && typeof found.id === "number" ? found.id : null
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
