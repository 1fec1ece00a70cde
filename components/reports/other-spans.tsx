import Link from "next/link"
import { Notice } from "@/components/ui/notice"
import { reportHref } from "@/lib/addresses/reports"
import { formatNumber } from "@/lib/format/numbers"
import type { ReportData } from "@/lib/reports/load-report"
import { isOpen } from "@/lib/reports/is-open"
import { periodDays } from "@/lib/reports/period"

/** Which reports of units below are not in the numbers, and why. */
function Untaken({ data: { report, untaken } }: { data: ReportData }) {
  if (untaken.length === 0) return null
  return (
    <Notice tone="info" title={`Báo cáo của ${formatNumber(untaken.length)} đơn vị khác kỳ nên không lấy vào`}>
      <p>
        Báo cáo này lấy số liệu {periodDays(report)}. Số của các đơn vị dưới đây đếm từ sổ, không theo báo cáo của đơn
        vị:
      </p>
      <ul className="list-disc pl-6">
        {untaken.map((child) => (
          <li key={child.id}>
            <Link href={reportHref(child.id)} className="inline-flex min-h-11 items-center">
              {child.unitName}, {periodDays(child)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** That the unit above has other days in its own report of this name. */
function NotTakenAbove({ data: { report, above } }: { data: ReportData }) {
  if (!above || !isOpen(report)) return null
  return (
    <Notice tone="warn" title="Cấp trên sẽ không lấy số của báo cáo này">
      Báo cáo này lấy số liệu {periodDays(report)}; ngày chốt đang áp dụng cho kỳ này là {periodDays(above)}. Cấp trên
      sẽ đếm số của đơn vị từ sổ. Muốn cấp trên lấy số trong báo cáo, hãy lập báo cáo mới theo kỳ ấy.
    </Notice>
  )
}

/** Where days of a report and of those below or above it are not the same. */
export function OtherSpans({ data }: { data: ReportData }) {
  return (
    <>
      <NotTakenAbove data={data} />
      <Untaken data={data} />
    </>
  )
}
