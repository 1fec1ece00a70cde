import { Notice } from "@/components/ui/notice"
import { formatNumber } from "@/lib/format/numbers"
import type { Difference } from "@/lib/reports/substitute/beside-records"

/** Where numbers typed for a unit are not what its records say, and which of those were left empty; nothing where neither is. */
export function TypedDifferences({ differences }: { differences: Difference[] }) {
  const typed = differences.filter((one) => one.typed !== null)
  const empty = differences.filter((one) => one.typed === null)
  return (
    <>
      {typed.length > 0 && (
        <Notice tone="warn" title={`Số nhập hộ khác với sổ ở ${formatNumber(typed.length)} chỉ tiêu`}>
          <ul className="list-disc pl-6">
            {typed.map(({ figure: { key, name, unitOfCount }, typed, records }) => (
              <li key={key}>
                {name}: nhập hộ {typed}, sổ có {records} {unitOfCount}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {empty.length > 0 && (
        <Notice tone="info" title={`${formatNumber(empty.length)} chỉ tiêu để trống mà sổ có số`}>
          {empty.map(({ figure: { name, unitOfCount }, records }) => `${name} (${records} ${unitOfCount})`).join("; ")}.
        </Notice>
      )}
    </>
  )
}
