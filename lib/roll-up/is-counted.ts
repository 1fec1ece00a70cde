import type { Scope } from "@/lib/access/scope"
import type { RegisterKey } from "@/lib/register-key"
import { countedFigures } from "./figures"

/** The figures that count the records of a register one by one, not their parts or who must write them. */
const figuresOf = (register: RegisterKey) => countedFigures.filter(({ source }) => source === register)

/** Whether any figure counts the records of a register. */
export function isCountedRegister(register: RegisterKey): boolean {
  return figuresOf(register).length > 0
}

/** Whether any of some records, each of a unit, is in some figure as it stands: a draft is not, nor what has no day yet. */
export async function isCounted(
  { tx }: Scope,
  register: RegisterKey,
  records: { id: number; unitId: number }[],
): Promise<boolean> {
  const keys = figuresOf(register).map(({ key }) => key)
  if (keys.length === 0 || records.length === 0) return false
  const units = [...new Set(records.map(({ unitId }) => unitId))]
  const [row] = await tx.$queryRaw<{ counted: boolean }[]>`
    SELECT EXISTS (SELECT FROM roll_up.counted_records(${units}::int[], '1900-01-01', '2200-12-31') c
      WHERE c.record_id = ANY (${records.map(({ id }) => id)}::int[]) AND c.figure = ANY (${keys}::text[])) AS counted`
  return row?.counted ?? false
}
