import Link from "next/link"
import { Notice } from "@/components/ui/notice"
import { recordHref } from "@/lib/addresses/records"
import type { LongerTotal } from "@/lib/dashboard/longer-totals"
import { formatNumber } from "@/lib/format/numbers"
import { registerByKey } from "@/lib/registers/registry"

/** Which stated totals of the unit go beyond the period, and so are in no number of the page; nothing where there are none. */
export function LongerTotalsNotice({ totals }: { totals: LongerTotal[] }) {
  if (totals.length === 0) return null
  const { slug } = registerByKey("statedTotals")
  return (
    <Notice
      tone="info"
      title={`${formatNumber(totals.length)} số tổng của kỳ dài hơn không tính trong các số trên trang này`}
    >
      <details>
        <summary className="min-h-11 content-center text-link">Chọn kỳ chứa trọn các ngày ấy thì số có ở đây.</summary>
        <ul className="list-disc pl-6">
          {totals.map(({ id, title }) => (
            <li key={id}>
              <Link href={recordHref(slug, id)} className="inline-flex min-h-11 items-center">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}
