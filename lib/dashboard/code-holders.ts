import type { Scope } from "@/lib/access/scope"

/** Those of the units that have issued a code of ethics of their own (chuẩn mực đạo đức) by the end of a year. */
export async function findCodeHolders({ tx }: Scope, unitIds: number[], year: number): Promise<Set<number>> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT e.unit_id AS id FROM ethics_code e
    WHERE e.unit_id = ANY (${unitIds}::int[]) AND e.deleted_at IS NULL AND e.issued_on <= make_date(${year}::int, 12, 31)`
  return new Set(rows.map(({ id }) => id))
}
