import Link from "next/link"
import { Notice } from "@/components/ui/notice"
import { reportHref } from "@/lib/addresses/reports"
import type { TypedReport } from "@/lib/dashboard/typed-reports"
import { formatNumber } from "@/lib/format/numbers"
import { periodName } from "@/lib/reports/period"

/** Says which units have numbers that were typed for them and are not in the sums of the page; nothing where there are none. */
export function TypedReportsNotice({ reports }: { reports: TypedReport[] }) {
  if (reports.length === 0) return null
  return (
    <Notice tone="info" title={`${formatNumber(reports.length)} báo cáo nhập hộ chưa tính trong các số trên trang này`}>
      <details>
        <summary className="min-h-11 content-center text-link">
          Trang này đếm bản ghi trong sổ; số nhập hộ cho đơn vị chưa dùng hệ thống nằm ở báo cáo.
        </summary>
        <ul className="list-disc pl-6">
          {reports.map(({ reportId, unitName, ...period }) => (
            <li key={reportId}>
              <Link href={reportHref(reportId)} className="inline-flex min-h-11 items-center">
                {unitName}, {periodName(period)}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}
