import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import type { IsoDate } from "@/lib/format/dates"
import { copiesOf } from "@/lib/registers/capabilities/document-links"

/** How far a unit has come with carrying out a document, and those below it. */
export interface CascadeUnit {
  unitId: number
  parentId: number | null
  name: string
  /** Its first own document that carries the document out, directly or through others. */
  documentId: number | null
  symbol: string | null
  issuedOn: IsoDate | null
  /** Days since the document itself was issued. */
  issuedAfter: number | null
  /** Its first conference on the document, or on one that carries it out. */
  conferenceId: number | null
  conference: string | null
  heldOn: IsoDate | null
  heldAfter: number | null
  /** Units below it, of any depth, and how many of them issued a document, held a conference. */
  units: number
  unitsIssued: number
  unitsHeld: number
}

/** SQL: the document, every document that carries it out, directly or through others, and units' copies of them, which are the same document. */
const carried = (documentId: number) => Prisma.sql`
  carried (id) AS (
    SELECT ${documentId}::int
    UNION
    SELECT further.id FROM carried c CROSS JOIN LATERAL (
      SELECT d.id FROM document_link l JOIN document d ON d.id = l.from_id
      WHERE l.to_id = c.id AND l.relation = 'carriesOut' AND d.deleted_at IS NULL
      UNION ALL
      ${copiesOf(Prisma.sql`c.id`)}
    ) further
  )`

/** SQL: the first of each unit's own documents among them, and of its conferences. */
const done = (documentId: number) => Prisma.sql`
  own AS (
    SELECT DISTINCT ON (d.unit_id) d.unit_id, d.id, d.symbol, d.issued_on FROM carried c JOIN document d ON d.id = c.id
    WHERE d.deleted_at IS NULL AND d.issuer_name IS NULL AND d.id <> ${documentId}::int
    ORDER BY d.unit_id, d.issued_on, d.id
  ), held AS (
    SELECT DISTINCT ON (k.unit_id) k.unit_id, k.id, k.name, k.held_on FROM carried c JOIN conference k ON k.document_id = c.id
    WHERE k.deleted_at IS NULL ORDER BY k.unit_id, k.held_on, k.id
  )`

/**
 * The working units of a branch of today's structure, those of the actor's branch alone, with what they did for a document; the unit itself
 * first, each parent before its children. `levels` below the unit are told one by one; their figures count everything below.
 */
export async function findCascade(
  scope: Scope,
  { documentId, unitId, levels }: { documentId: number; unitId: number; levels: number },
): Promise<CascadeUnit[]> {
  return scope.tx.$queryRaw<CascadeUnit[]>`
    WITH RECURSIVE ${carried(documentId)}, ${done(documentId)}, branch AS (
      SELECT n.unit_id, n.parent_id, n.path, cardinality(n.path) AS depth FROM roll_up.tree_node n
      WHERE n.tree = 0 AND n.alive AND n.path @> ARRAY[${unitId}::int] AND n.unit_id IN (${branchUnits(scope.actor.unitId)})
    ), top AS (SELECT depth FROM branch WHERE unit_id = ${unitId}::int), below AS (
      SELECT a.id, count(*)::int AS units, count(own.id)::int AS issued, count(held.id)::int AS held
      FROM top, branch b CROSS JOIN LATERAL unnest(b.path[top.depth : least(b.depth - 1, top.depth + ${levels}::int)]) a(id)
      LEFT JOIN own USING (unit_id) LEFT JOIN held ON held.unit_id = b.unit_id
      GROUP BY a.id
    )
    SELECT b.unit_id AS "unitId", b.parent_id AS "parentId", nm.name,
      own.id AS "documentId", own.symbol, own.issued_on::text AS "issuedOn", own.issued_on - origin.issued_on AS "issuedAfter",
      held.id AS "conferenceId", held.name AS conference, held.held_on::text AS "heldOn", held.held_on - origin.issued_on AS "heldAfter",
      coalesce(below.units, 0) AS units, coalesce(below.issued, 0) AS "unitsIssued", coalesce(below.held, 0) AS "unitsHeld"
    FROM top, document origin, branch b LEFT JOIN own USING (unit_id) LEFT JOIN held ON held.unit_id = b.unit_id
    LEFT JOIN below ON below.id = b.unit_id
    CROSS JOIN LATERAL (SELECT unit_name_on(b.unit_id, roll_up.today()) COLLATE vi_natural AS name) nm
    WHERE origin.id = ${documentId}::int AND b.depth <= top.depth + ${levels}::int
    ORDER BY b.depth, nm.name, b.unit_id`
}
