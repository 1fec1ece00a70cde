import type { Scope } from "@/lib/access/scope"
import type { Period } from "@/lib/format/months"

/** Those of the units that have issued a code of ethics of their own (chuẩn mực đạo đức) by the end of a period. */
export async function findCodeHolders({ tx }: Scope, unitIds: number[], { to, months }: Period): Promise<Set<number>> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT e.unit_id AS id FROM ethics_code e
    WHERE e.unit_id = ANY (${unitIds}::int[]) AND e.deleted_at IS NULL AND e.issued_on < make_date(${to}::int, ${months?.last ?? 12}::int, 1) + interval '1 month'`
  return new Set(rows.map(({ id }) => id))
}
