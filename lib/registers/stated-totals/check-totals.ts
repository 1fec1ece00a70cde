import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { formatDate, yearOf, type IsoDate } from "@/lib/format/dates"
import { groupBy } from "@/lib/register/group-by"
import { findFigure } from "@/lib/roll-up/figures"
import { outreachKindOf } from "@/lib/roll-up/indicators"
import { whyNotCounted } from "@/lib/roll-up/why-not-counted"
import type { StatedTotalInput } from "./schema"

type Kept = Pick<StatedTotalInput, "unitId" | "breadth" | "indicator" | "firstDay" | "lastDay">

const daysOf = ({ firstDay, lastDay }: Kept) => `${formatDate(firstDay)} đến ${formatDate(lastDay)}`

const isSame = (a: Kept, b: Kept) => a.firstDay === b.firstDay && a.lastDay === b.lastDay

/** Both have days in common, and each has days that the other has not. */
function crosses(a: Kept, b: Kept): boolean {
  const [first, second] = a.firstDay <= b.firstDay ? [a, b] : [b, a]
  return first.firstDay < second.firstDay && second.firstDay <= first.lastDay && first.lastDay < second.lastDay
}

const placeOf = ({ unitId, breadth, indicator }: Kept) => `${unitId} ${breadth} ${indicator}`

/** Totals that stand already of the same units, breadths and indicators, apart from the one that is being changed. */
function storedBeside(scope: Scope, inputs: Kept[], id: number): Promise<Kept[]> {
  const [units, keys] = [inputs.map(({ unitId }) => unitId), inputs.map(({ indicator }) => indicator)]
  return scope.tx.$queryRaw<Kept[]>`
    SELECT t.unit_id AS "unitId", t.breadth, t.indicator, t.first_day::text AS "firstDay", t.last_day::text AS "lastDay" FROM stated_total t
    WHERE t.deleted_at IS NULL AND t.id <> ${id}::int AND (t.unit_id, t.indicator) IN (SELECT * FROM unnest(${units}::int[], ${keys}::text[]))`
}

/** Of each input whether its unit has a place in the structure on its last day. */
async function placed(scope: Scope, inputs: Kept[]): Promise<Set<string>> {
  const [units, days] = [inputs.map(({ unitId }) => unitId), inputs.map(({ lastDay }) => toDbDate(lastDay))]
  const rows = await scope.tx.$queryRaw<{ unitId: number; day: IsoDate }[]>`
    SELECT DISTINCT i.unit AS "unitId", i.day::text AS day FROM unnest(${units}::int[], ${days}::date[]) i (unit, day)
    JOIN unit_placement p ON p.unit_id = i.unit AND daterange(p.valid_from, p.valid_to) @> i.day`
  return new Set(rows.map(({ unitId, day }) => `${unitId} ${day}`))
}

/** Why units do not state indicators on the last days, one by one; null where they do. */
async function whyNotStated(scope: Scope, inputs: StatedTotalInput[]): Promise<(string | null)[]> {
  const asked = inputs.map(({ unitId, indicator, lastDay }) => {
    return { unitId, kindKey: outreachKindOf(indicator) ?? "", year: yearOf(lastDay) }
  })
  const why = await whyNotCounted(scope, asked)
  return inputs.map(({ indicator }, i) => (findFigure(indicator) ? null : why[i]!))
}

/** Totals of one unit, breadth and indicator lie one within the other or apart, and stand once; the unit exists on the last day. */
export async function checkTotals(scope: Scope, inputs: StatedTotalInput[], id = 0): Promise<Record<string, string>[]> {
  const unknown = await whyNotStated(scope, inputs)
  const exist = await placed(scope, inputs)
  const beside = groupBy(await storedBeside(scope, inputs, id), placeOf)
  return inputs.map((input, i): Record<string, string> => {
    if (unknown[i]) return { indicator: unknown[i] }
    if (!exist.has(`${input.unitId} ${input.lastDay}`)) {
      return { lastDay: "Đơn vị chưa thành lập vào ngày này. Hãy chọn ngày muộn hơn, hoặc đơn vị khác." }
    }
    const others = beside.get(placeOf(input)) ?? []
    beside.set(placeOf(input), [...others, input])
    if (others.some((other) => isSame(input, other))) {
      return { indicator: "Đơn vị đã có số tổng của chỉ tiêu này trong đúng kỳ này. Hãy sửa số đã ghi." }
    }
    const crossed = others.find((other) => crosses(input, other))
    if (!crossed) return {}
    const message = `Kỳ ${daysOf(input)} chồng một phần lên số tổng đã ghi của kỳ ${daysOf(crossed)}. Hai kỳ phải rời nhau, hoặc kỳ này nằm trọn trong kỳ kia.`
    return { firstDay: message }
  })
}
