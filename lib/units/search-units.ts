import { holdsUnit, type Scope } from "@/lib/access/scope"
import { inheritedUnits } from "@/lib/structure/branch"
import { unitsByCode } from "@/lib/structure/units-by-code"
import { holdsSomeDay } from "@/lib/structure/dated-row"
import { Prisma } from "@/lib/db/generated/client"
import { fold } from "@/lib/format/fold"
import { kindOn } from "./unit-store"

/** A unit of today's branch that a search found. */
export interface FoundUnit {
  id: number
  name: string
  code: string | null
  typeName: string
  /** The units above it, from the actor's own down; empty for the actor's own and for one outside the branch. */
  path: string
  active: boolean
  /** The name it no longer bears but was found by. */
  formerName: string | null
}

interface SearchOptions {
  limit: number
  cellsOnly?: boolean
  /** Also units that were left to the branch: for looking, not for choosing. */
  inherited?: boolean
}

const today = Prisma.sql`roll_up.today()`
const like = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`

/** SQL: the names of the units above one, from the actor's own unit down. */
function pathText(scope: Scope): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(string_agg(unit_name_on(a.id, ${today}), ' › ' ORDER BY a.place), '')
    FROM unnest(n.path) WITH ORDINALITY a (id, place)
    WHERE a.id <> n.unit_id AND a.place >= array_position(n.path, ${scope.actor.unitId}::int))`
}

/** SQL: units that bear, or once bore, a name with all the words, or whose code holds them all. */
function byOwnWords(words: string[]): Prisma.Sql {
  const all = (text: Prisma.Sql) =>
    Prisma.join(
      words.map((word) => Prisma.sql`${text} LIKE ${like(word)}`),
      " AND ",
    )
  return Prisma.sql`SELECT m.unit_id FROM unit_name m WHERE ${holdsSomeDay(Prisma.sql`m`)} AND ${all(Prisma.sql`fold_words(m.name)`)}
    UNION SELECT u.id FROM unit u WHERE ${all(Prisma.sql`fold_words(u.code)`)}`
}

/** SQL: units with one of the words in a name and the others in names above: "chi bộ 5 đăk hà". */
function byWordsOnPath(scope: Scope, words: string[]): Prisma.Sql {
  return Prisma.sql`
    WITH hit AS MATERIALIZED (
      SELECT w.word, m.unit_id FROM unnest(${words.map(like)}::text[]) w (word) JOIN unit_name m ON fold_words(m.name) LIKE w.word
      WHERE ${holdsSomeDay(Prisma.sql`m`)} GROUP BY 1, 2)
    SELECT b.unit_id FROM roll_up.tree_node b, unnest(b.path) a (id) JOIN hit ON hit.unit_id = a.id
    WHERE b.tree = 0 AND b.path @> ARRAY[${scope.actor.unitId}::int] AND b.unit_id IN (SELECT unit_id FROM hit)
    GROUP BY b.unit_id HAVING count(DISTINCT hit.word) = ${words.length}`
}

const topOfBranch = (own: number) =>
  Prisma.sql`SELECT t.unit_id FROM roll_up.tree_node t WHERE t.tree = 0 AND (t.unit_id = ${own}::int OR t.parent_id = ${own}::int)`

async function found(
  scope: Scope,
  candidates: Prisma.Sql,
  words: string[],
  { limit, cellsOnly, inherited }: SearchOptions,
): Promise<FoundUnit[]> {
  const cells = cellsOnly
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM unit_kind k JOIN unit_type t ON t.key = k.type_key WHERE k.unit_id = n.unit_id AND t.is_cell
        AND ${holdsSomeDay(Prisma.sql`k`)})`
    : Prisma.empty
  const left = inherited ? Prisma.sql`OR n.unit_id IN ${inheritedUnits(scope.actor.unitId)}` : Prisma.empty
  const former = words.length
    ? Prisma.sql`(SELECT m.name FROM unit_name m WHERE m.unit_id = n.unit_id AND m.name <> nm.name AND ${holdsSomeDay(Prisma.sql`m`)}
        AND NOT fold_words(nm.name) LIKE ALL (${words.map(like)}::text[]) AND fold_words(m.name) LIKE ALL (${words.map(like)}::text[])
        ORDER BY m.valid_from DESC LIMIT 1)`
    : Prisma.sql`NULL::text`
  return scope.tx.$queryRaw<FoundUnit[]>`
    SELECT n.unit_id AS id, nm.name, u.code, kind.name AS "typeName", ${pathText(scope)} AS path, n.alive AS active, ${former} AS "formerName"
    FROM roll_up.tree_node n JOIN unit u ON u.id = n.unit_id
    CROSS JOIN LATERAL (SELECT unit_name_on(n.unit_id, ${today}) COLLATE vi_natural AS name) nm
    CROSS JOIN LATERAL ${kindOn(Prisma.sql`n.unit_id`, today)} kind
    WHERE n.tree = 0 AND n.unit_id IN (${candidates}) ${cells}
      AND (n.path @> ARRAY[${scope.actor.unitId}::int] ${left})
    ORDER BY n.alive DESC, cardinality(n.path), nm.name, n.unit_id LIMIT ${limit}`
}

/**
 * Units of the actor's branch in today's structure, on demand with those that were left to it, whose present or former name, or code, holds every word,
 * accents or not; when there are none, units that are named by words of their path. An empty text gives the actor's unit and those directly below it.
 * Closed units come last.
 */
export async function searchUnits(scope: Scope, text: string, options: SearchOptions): Promise<FoundUnit[]> {
  const words = [...new Set(fold(text).split(" ").filter(Boolean))].slice(0, 8)
  if (words.length === 0) return found(scope, topOfBranch(scope.actor.unitId), [], options)
  const direct = await found(scope, byOwnWords(words), words, options)
  if (direct.length > 0 || words.length === 1) return direct
  return found(scope, byWordsOnPath(scope, words), [], options)
}

/** The unit that a form names by id or, typed without JavaScript, by its code; null when the branch has no such unit. */
export async function chosenUnit(scope: Scope, id: string, code: string): Promise<number | null> {
  if (code === "") return /^\d{1,9}$/.test(id) ? Number(id) : null
  const unit = (await unitsByCode(scope.tx, [code]))(code)
  return unit && (await holdsUnit(scope, unit.id)) ? unit.id : null
}
