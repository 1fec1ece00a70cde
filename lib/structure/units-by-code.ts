import { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/client"
import { codeKey } from "@/lib/format/code-key"

export interface CodedUnit {
  id: number
  code: string
}

/**
 * The units of the installation that bear one of the codes, however each is spelled (`codeKey`); of two whose codes were told apart before that, the
 * one that is spelled like it. Whoever may not know a unit is not asked here.
 */
export async function unitsByCode(tx: Tx, codes: Iterable<string>): Promise<(code: string) => CodedUnit | undefined> {
  const keys = [...new Set([...codes].map(codeKey))].filter(Boolean)
  const rows =
    keys.length === 0
      ? []
      : await tx.$queryRaw<CodedUnit[]>`
    SELECT u.id, u.code FROM unit u WHERE ${withKey(Prisma.sql`NOT u.code_twin`, keys)} OR ${withKey(Prisma.sql`u.code_twin`, keys)} ORDER BY u.id`
  const exact = new Map(rows.map((unit) => [unit.code, unit]))
  const alike = new Map(rows.toReversed().map((unit) => [codeKey(unit.code), unit]))
  return (code) => exact.get(code) ?? alike.get(codeKey(code))
}

/** One condition for each of the two indexes. */
function withKey(of: Prisma.Sql, keys: string[]): Prisma.Sql {
  return Prisma.sql`(${of} AND code_key(u.code) IN (SELECT key FROM jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) key))`
}
