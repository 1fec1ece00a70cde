import { activeRole } from "@/lib/access/active-role"
import type { Scope } from "@/lib/access/scope"
import { today } from "@/lib/format/dates"
import { databaseNow } from "@/lib/db/clock"
import type { CompletenessData } from "./load-completeness"
import type { MatrixRow } from "./matrix"
import { reminderText } from "./reminder"

/** A unit that is late, and what it is told. */
export interface LateUnit {
  unitId: number
  name: string
  text: string
}

/** The late units of a matrix, each with the reminder of its own line: nobody is told of others. */
export function lateUnits({ rows, columns, about }: Pick<CompletenessData, "rows" | "columns" | "about">): LateUnit[] {
  return rows.flatMap((row: MatrixRow) => {
    const text = reminderText({ rows: [row], columns, about, today: today() })
    return text ? [{ unitId: row.unit.unitId, name: row.unit.name, text }] : []
  })
}

/** The addresses of those who enter records for units of the branch: accounts that are not locked and have given one. */
export async function addressesOf(scope: Scope, unitIds: number[]): Promise<Map<number, string[]>> {
  const held = await scope.tx.roleAssignment.findMany({
    where: {
      unitId: { in: unitIds },
      role: { in: ["staff", "cell"] },
      ...activeRole(await databaseNow()),
      account: { lockedAt: null, email: { not: null } },
    },
    select: { unitId: true, account: { select: { email: true } } },
  })
  const addresses = new Map<number, Set<string>>()
  for (const { unitId, account } of held) {
    addresses.set(unitId, (addresses.get(unitId) ?? new Set()).add(account.email!))
  }
  return new Map([...addresses].map(([unitId, all]) => [unitId, [...all]]))
}
