import { SwitchLinks } from "@/components/ui/switch-links"
import { officialHref } from "@/lib/reports/official-href"
import { dashboardHref, type DashboardQuery } from "@/lib/roll-up/dashboard-query"

/** The pairs of views: live or official, of whom, and along which structure. */
export function ViewSwitches({ unitId, query }: { unitId: number; query: DashboardQuery }) {
  const to = (changes: Partial<DashboardQuery>) => dashboardHref(unitId, { ...query, ...changes })
  return (
    <div className="mb-4 print:hidden">
      <SwitchLinks
        label="Số liệu"
        options={[
          { href: to({}), label: "Số hiện thời", current: true },
          { href: officialHref(unitId, query), label: "Số chính thức", current: false },
        ]}
      />
      <SwitchLinks
        label="Phạm vi"
        options={[
          { href: to({ own: false }), label: "Toàn nhánh", current: !query.own },
          { href: to({ own: true }), label: "Riêng đơn vị", current: query.own },
        ]}
      />
      <SwitchLinks
        label="Theo tổ chức nào"
        options={[
          { href: to({ restated: false }), label: "Theo tổ chức lúc đó", current: !query.restated },
          { href: to({ restated: true }), label: "Theo tổ chức hiện nay", current: query.restated },
        ]}
      />
    </div>
  )
}
