import { Notice } from "@/components/ui/notice"
import { formatNumber } from "@/lib/format/numbers"
import type { Difference } from "@/lib/reports/substitute/beside-records"

/** Where numbers typed for a unit are not what its records say; nothing where they are. */
export function TypedDifferences({ differences }: { differences: Difference[] }) {
  if (differences.length === 0) return null
  return (
    <Notice tone="warn" title={`Số nhập hộ khác với sổ ở ${formatNumber(differences.length)} chỉ tiêu`}>
      <ul className="list-disc pl-6">
        {differences.map(({ figure: { key, name, unitOfCount }, typed, records }) => (
          <li key={key}>
            {name}: nhập hộ {typed ?? "để trống"}, sổ có {records} {unitOfCount}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
