import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import type { LineageData } from "@/lib/units/lineage/load-lineage"
import { LineageDiagram } from "./lineage-diagram"
import { LineageEras } from "./lineage-eras"
import { LineageList } from "./lineage-list"
import { LineageTimeline } from "./lineage-timeline"
import { UnitHistoryTables } from "./unit-history"

function Relations({ data: { lineage, unitId } }: { data: LineageData }) {
  if (lineage.units.length < 2) return null
  return (
    <section className="mt-9">
      <h2 className="mb-1">Từ đâu mà có, đã thành những đơn vị nào</h2>
      <p className="mb-3 text-muted">
        Nét liền: chuyển toàn bộ, số liệu cũ chuyển theo. Nét đứt: chuyển một phần, số liệu cũ ở lại với đơn vị cũ.
      </p>
      <LineageDiagram lineage={lineage} unitId={unitId} />
      {lineage.hidden > 0 && (
        <p className="mt-2 text-muted">Còn {formatNumber(lineage.hidden)} đơn vị không vẽ hết ở đây.</p>
      )}
      <LineageList lineage={lineage} unitId={unitId} />
    </section>
  )
}

/** The lineage of a unit: its events, whom it came from and what it became, its names by period, the records of every era. */
export function LineagePart({ data }: { data: LineageData }) {
  // The diagram names those it took over, unless they are too many.
  const history = data.lineage.hidden > 0 ? data.history : { ...data.history, predecessors: [] }
  return (
    <>
      <p className="mb-3 text-muted">{glossary.lineage.meaning}</p>
      <section>
        <h2 className="mb-3">{glossary.unitEvent.name}</h2>
        <LineageTimeline timeline={data.timeline} open={data.held} />
      </section>
      <Relations data={data} />
      <section className="mt-9">
        <h2 className="mb-3">Tên, loại, cấp trên theo thời gian</h2>
        <UnitHistoryTables history={history} />
      </section>
      <LineageEras eras={data.eras} />
    </>
  )
}
