import { Notice } from "@/components/ui/notice"
import { isOpen } from "@/lib/reports/is-open"
import type { ReportData } from "@/lib/reports/load-report"

/** Which stated totals the numbers of a report leave out, while it is written: whoever signs is to know. */
export function StatedBesideNotice({ data: { report, stated } }: { data: ReportData }) {
  if (stated.length === 0 || !isOpen(report)) return null
  return (
    <Notice tone="info" title="Có số tổng chưa ghi chi tiết, không nằm trong số của báo cáo này">
      <p>
        Số trong báo cáo đếm từ bản ghi và báo cáo của cấp dưới. Phần sau đây chỉ có số tổng; cần thì nêu trong lời văn:
      </p>
      <ul className="list-disc pl-6">
        {stated.map(({ figure, rest }) => (
          <li key={figure.key}>
            {figure.name}: {rest} {figure.unitOfCount}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
