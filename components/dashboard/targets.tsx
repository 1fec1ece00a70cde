import Link from "next/link"
import { recordHref } from "@/lib/addresses/records"
import { registerByKey } from "@/lib/registers/registry"
import type { DashboardData } from "@/lib/dashboard/load-dashboard"
import type { TargetLine } from "@/lib/registers/plans/targets"
import { TargetTable } from "./target-table"

/** Which figure stands against the target. */
function whichFigure({ own, restated }: DashboardData["query"]): string {
  if (own) return "Số đạt là số của riêng đơn vị."
  return `Số đạt là số của toàn nhánh, theo tổ chức ${restated ? "hiện nay" : "lúc đó"}.`
}

function byPlan(targets: TargetLine[]): TargetLine[][] {
  const ids = [...new Set(targets.map(({ planId }) => planId))]
  return ids.map((id) => targets.filter(({ planId }) => planId === id))
}

/** What the unit's plans of the year want figures to reach, against the figures of this view. */
export function Targets({ data }: { data: DashboardData }) {
  const { targets, unit, query } = data
  if (targets.length === 0) return null
  return (
    <section className="mt-9">
      <h2 className="mb-1">Chỉ tiêu phấn đấu năm {query.to}</h2>
      <p className="mb-3 text-muted">{whichFigure(query)}</p>
      {byPlan(targets).map((lines) => (
        <div key={lines[0]!.planId} className="mb-4">
          <p>
            <Link
              href={recordHref(registerByKey("plans").slug, lines[0]!.planId)}
              className="inline-flex min-h-11 items-center"
            >
              {lines[0]!.planName}
            </Link>
          </p>
          <TargetTable targets={lines} unitId={unit.id} query={query} />
        </div>
      ))}
    </section>
  )
}
