import Link from "next/link"
import { AuditFilters } from "@/components/audit/audit-filters"
import { AuditTable } from "@/components/audit/audit-table"
import { OlderLinks } from "@/components/audit/older-links"
import { PageHeading } from "@/components/ui/page-heading"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { auditHref } from "@/lib/addresses/work"
import { loadAudit } from "@/lib/audit-log/load-audit"

export const metadata = { title: "Nhật ký" }

export default definePage({
  can: adminOnly,
  load: (scope, { search }) => loadAudit(scope, search),
  view: (data, { actor, search }) => (
    <>
      <PageHeading
        title="Nhật ký"
        sub={`Ai đã làm gì, khi nào, trong phạm vi ${actor.unitName}. Việc mới nhất ở trên.`}
      />
      <AuditFilters data={data} search={search} />
      {data.filter.recordId !== undefined && (
        <p className="mb-3">
          Chỉ các việc của bản ghi số {data.filter.recordId}; bản ghi đã xóa không còn trang riêng.{" "}
          <Link href={auditHref()} className="inline-flex min-h-11 items-center visited:text-link">
            Xem mọi việc
          </Link>
        </p>
      )}
      <AuditTable events={data.events} />
      <OlderLinks search={search} last={data.older ? data.events.at(-1)?.id : undefined} />
    </>
  ),
})
