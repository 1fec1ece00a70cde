import Link from "next/link"
import { StructureSwitch } from "@/components/ui/structure-switch"
import { SwitchLinks } from "@/components/ui/switch-links"
import { listed } from "@/lib/format/listed"
import { glossary } from "@/lib/glossary"
import { officialHref } from "@/lib/reports/official-href"
import { dashboardHref, reconciliationHref, type DashboardQuery } from "@/lib/dashboard/dashboard-query"
import { figureByKey, type FigureKey } from "@/lib/roll-up/figures"
import type { DashboardData } from "@/lib/dashboard/load-dashboard"
import { PeriodLinks } from "./period-links"

const namesShown = 3

/** Which figures the two views count differently, in words. */
function differenceText(keys: FigureKey[]): string {
  if (keys.length === 0) return "Hai cách tính cho cùng một số ở mọi chỉ tiêu của kỳ này."
  const names = keys.map((key) => figureByKey(key).name)
  return `Hai cách tính cho số khác nhau ở: ${listed(names, { most: namesShown, others: "chỉ tiêu khác" })}.`
}

/** The way to where both views are reconciled: of the figure that is looked at, or of the first that differs. */
function Difference({ data: { unit, query, differing } }: { data: DashboardData }) {
  if (!differing || query.own) return null
  const figure = differing.includes(query.figure.key) ? query.figure : figureByKey(differing[0] ?? query.figure.key)
  return (
    <p className="py-2 text-muted">
      {differenceText(differing)}{" "}
      <Link href={reconciliationHref(unit.id, { ...query, figure })}>{glossary.reconciliation.name}</Link>
    </p>
  )
}

/** The pairs of views: live or official, of whom, and along which structure. */
export function ViewSwitches({ data }: { data: DashboardData }) {
  const { unit, query } = data
  const to = (changes: Partial<DashboardQuery>) => dashboardHref(unit.id, { ...query, ...changes })
  return (
    <div className="mb-4 print:hidden">
      <SwitchLinks
        label="Số liệu"
        options={[
          { href: to({}), label: "Số hiện thời", current: true },
          { href: officialHref(unit.id, query), label: "Số chính thức", current: false },
        ]}
      />
      <PeriodLinks unitId={unit.id} query={query} />
      <SwitchLinks
        label="Phạm vi"
        options={[
          { href: to({ own: false }), label: "Toàn nhánh", current: !query.own },
          { href: to({ own: true }), label: "Riêng đơn vị", current: query.own },
        ]}
      />
      <StructureSwitch restated={query.restated} hrefOf={(restated) => to({ restated })} />
      <Difference data={data} />
    </div>
  )
}
