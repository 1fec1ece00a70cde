import type { Scope } from "@/lib/access/scope"
import type { DocumentRelation } from "@/lib/db/generated/enums"
import { Prisma } from "@/lib/db/generated/client"
import { copiesOf, documentSource, linkText } from "../capabilities/document-links"
import { visible } from "@/lib/register/list-sql"

interface Linked {
  relation: DocumentRelation
  id: number
  symbol: string
  issuedOn: Date
}

interface Named extends Linked {
  mayOpen: boolean
}

interface Naming extends Linked {
  issuer: string
  total: number
}

/** A document that another one names: its symbol and day, and whether the actor may open it. */
export interface NamedDocument extends Pick<Named, "id" | "mayOpen"> {
  text: string
}

/** Documents that name another one: the first of them, and how many there are in all. */
export interface NamingDocuments {
  documents: (Pick<Naming, "id" | "issuer"> & { text: string })[]
  total: number
}

const shownEach = 20

/** What a document carries out and replaces. */
export async function findNamed(scope: Scope, id: number): Promise<Record<DocumentRelation, NamedDocument[]>> {
  const open = await visible(scope, documentSource)
  const rows = await scope.tx.$queryRaw<Named[]>`
    SELECT l.relation, d.id, d.symbol, d.issued_on AS "issuedOn", ${documentSource.live} AND ${open} AS "mayOpen"
    FROM ${documentSource.from} JOIN document_link l ON l.to_id = d.id WHERE l.from_id = ${id}::int ORDER BY d.id`
  const of = (relation: DocumentRelation) =>
    rows
      .filter((row) => row.relation === relation)
      .map((row) => ({ id: row.id, mayOpen: row.mayOpen, text: linkText(row) }))
  return { carriesOut: of("carriesOut"), replaces: of("replaces") }
}

/** SQL: a unit's own document is itself, copies of one outside document are the same. */
const sameDocument = Prisma.sql`d.issuer_name, d.issued_on, fold_words(d.symbol), CASE WHEN d.issuer_name IS NULL THEN d.id END`

/**
 * SQL: what the actor may read and links to the document or to a unit's copy of it, which is the same document; of copies of one outside
 * document one alone, the own unit's before others'.
 */
const naming = async (scope: Scope, id: number) => Prisma.sql`
  SELECT DISTINCT ON (l.relation, ${sameDocument})
    l.relation, d.id, d.symbol, d.issued_on, d.issuer_name, d.unit_id
  FROM ${documentSource.from} JOIN document_link l ON l.from_id = d.id
  WHERE l.to_id IN (SELECT ${id}::int UNION ${copiesOf(Prisma.sql`${id}::int`)}) AND ${documentSource.live} AND ${await visible(scope, documentSource)}
  ORDER BY l.relation, ${sameDocument}, d.unit_id = ${scope.actor.unitId}::int DESC, d.id`

/** What carries a document out, and what replaces it, the earliest first. */
export async function findNaming(scope: Scope, id: number): Promise<Record<DocumentRelation, NamingDocuments>> {
  const rows = await scope.tx.$queryRaw<Naming[]>`
    SELECT n.relation, n.id, n.symbol, n.issued_on AS "issuedOn", n.total,
      coalesce(n.issuer_name, unit_name_on(n.unit_id, n.issued_on)) AS issuer
    FROM (
      SELECT one.*, count(*) OVER (PARTITION BY one.relation)::int AS total,
        row_number() OVER (PARTITION BY one.relation ORDER BY one.issued_on, one.id) AS place
      FROM (${await naming(scope, id)}) one
    ) n WHERE n.place <= ${shownEach} ORDER BY n.place`
  const of = (relation: DocumentRelation) => {
    const found = rows.filter((row) => row.relation === relation)
    const documents = found.map((row) => ({ id: row.id, issuer: row.issuer, text: linkText(row) }))
    return { documents, total: found[0]?.total ?? 0 }
  }
  return { carriesOut: of("carriesOut"), replaces: of("replaces") }
}
