import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import { fold } from "@/lib/format/fold"
import type { Kept } from "@/lib/register/kept"
import { allTexts, type PartWords } from "@/lib/register/words"
import { registers } from "@/lib/registers/registry"
import { keptReports } from "@/lib/reports/kept-reports"

/** A record, or a report ("reports"), whose free text holds a name. */
export interface Mention {
  register: string
  recordId: number
}

/** SQL: the free texts of records of one kind, and of their parts, with the record and the unit it belongs to. */
function textsOf(kept: Kept): Prisma.Sql[] {
  const { key, rowUnit, live, words } = kept
  if (words.own) return []
  const target = Prisma.raw(kept.table)
  const found = Prisma.sql`${key} AS register, x.id, ${rowUnit} AS unit_id`
  const parts = (words.parts ?? []).map((part: PartWords) => {
    const conditions = [live, ...(part.where ? [part.where] : [])]
    if (part.undoable) conditions.push(Prisma.sql`p.deleted_at IS NULL`)
    const between = part.through ? Prisma.sql`JOIN ${part.through.row} ON ${part.through.on}` : Prisma.empty
    return Prisma.sql`SELECT ${found}, ${allTexts("p", part.texts)} AS text FROM ${Prisma.raw(part.table)} p ${between}
      JOIN ${target} x ON x.id = ${part.record} WHERE ${Prisma.join(conditions, " AND ")}`
  })
  return [Prisma.sql`SELECT ${found}, ${allTexts("x", words.texts)} AS text FROM ${target} x WHERE ${live}`, ...parts]
}

const freeTexts = Prisma.join([...registers, keptReports].flatMap(textsOf), " UNION ALL ")

const mostListed = 200

/** Records of the actor's branch in whose free text a name stands: nobody can tell by rule what to do with them. */
export async function findMentions(scope: Scope, fullName: string): Promise<Mention[]> {
  const pattern = `%${fold(fullName).replace(/[\\%_]/g, "\\$&")}%`
  return scope.tx.$queryRaw<Mention[]>`
    SELECT DISTINCT t.register, t.id AS "recordId" FROM (${freeTexts}) t
    WHERE t.unit_id IN (${branchUnits(scope.actor.unitId)}) AND fold_words(t.text) LIKE ${pattern}
    ORDER BY 1, 2 LIMIT ${mostListed}`
}
