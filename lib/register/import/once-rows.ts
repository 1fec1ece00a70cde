import type { Scope } from "@/lib/access/scope"
import type { Register } from "../register-types"
import type { Findings } from "./findings"
import type { FreshRow } from "./fresh-row"
import { knownRows, type SameRows } from "./same-rows"

type Line = Pick<FreshRow, "row" | "raw">

/**
 * Lines of what can be there once only and is there already, or stands above: they are no new records, whose rules would refuse them. Two lines that say
 * different things of it are an error of the second.
 */
export async function onceRows(scope: Scope, register: Register, lines: Line[], findings: Findings): Promise<SameRows> {
  const once = lines.filter(({ raw }) => register.isOnce(raw))
  const rawOf = new Map(once.map(({ row, raw }) => [row, raw]))
  const found = await knownRows(scope, register, once)
  for (const { row, earlier } of found.twice) {
    if (!register.same(rawOf.get(row)!, rawOf.get(earlier)!))
      findings.add(
        row,
        undefined,
        `Dòng này và dòng ${earlier} cùng nói về một bản ghi nhưng khác nhau. Hãy giữ một dòng.`,
      )
  }
  return found
}
