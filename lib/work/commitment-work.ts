import type { Scope } from "@/lib/access/scope"
import { commitmentHref } from "@/lib/addresses/known-records"
import { registerHref } from "@/lib/addresses/records"
import { commitmentYearHref } from "@/lib/addresses/year-grids"
import { dueInYear, type Deadline } from "@/lib/calendar/deadline"
import { today, type IsoDate } from "@/lib/format/dates"
import { listSearch } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import { countUnwritten } from "./unwritten"
import type { WorkItem } from "./work-item"

/** Commitments of one year that wait in the cell. */
interface Waiting {
  year: number
  returned: number
  returnedId: number | null
  returnedOn: IsoDate | null
  submitted: number
  submittedId: number | null
  submittedOn: IsoDate | null
}

/** What the cell's own committee has to do; how many, never what is written there. */
function findWaiting(scope: Scope): Promise<Waiting[]> {
  return scope.tx.$queryRaw<Waiting[]>`
    SELECT x.year, (count(*) FILTER (WHERE x.is_returned))::int AS returned, min(x.id) FILTER (WHERE x.is_returned) AS "returnedId",
      (min(e.at AT TIME ZONE 'Asia/Ho_Chi_Minh') FILTER (WHERE x.is_returned))::date::text AS "returnedOn",
      (count(*) FILTER (WHERE x.status = 'submitted'))::int AS submitted,
      min(x.id) FILTER (WHERE x.status = 'submitted') AS "submittedId",
      (min(x.submitted_on) FILTER (WHERE x.status = 'submitted'))::text AS "submittedOn"
    FROM (SELECT c.*, c.status = 'draft' AND c.return_reason <> '' AS is_returned FROM commitment c
      WHERE c.unit_id = ${scope.actor.unitId}::int AND c.deleted_at IS NULL) x
    LEFT JOIN LATERAL (SELECT max(a.at) AS at FROM audit_event a
      WHERE x.is_returned AND a.subject = 'commitments' AND a.record_id = x.id AND a.action = 'commitments.return') e ON true
    GROUP BY x.year ORDER BY x.year`
}

function waitingItems(waiting: Waiting): WorkItem[] {
  const { year, returned, returnedId, returnedOn, submitted, submittedId, submittedOn } = waiting
  const href = (count: number, id: number | null) => (count === 1 ? commitmentHref(id!) : commitmentYearHref(year))
  const items: WorkItem[] = []
  if (returned > 0)
    items.push({
      key: `returned ${year}`,
      title: `Bản cam kết năm ${year} bị trả lại, chờ sửa`,
      href: href(returned, returnedId),
      count: { number: returned, unit: "bản" },
      since: returnedOn ?? undefined,
      late: false,
    })
  if (submitted > 0)
    items.push({
      key: `submitted ${year}`,
      title: `Bản cam kết năm ${year} đã nộp, chờ duyệt`,
      href: href(submitted, submittedId),
      count: { number: submitted, unit: "bản" },
      since: submittedOn ?? undefined,
      late: false,
    })
  return items
}

/** The people of the branch of today without a commitment of the year; their list has as many rows. */
async function unwrittenItems(scope: Scope, deadlines: Deadline[], year: number): Promise<WorkItem[]> {
  const { role, unitId } = scope.actor
  const register = registerByKey("commitments")
  const number = register.roles.read.includes(role) ? await countUnwritten(scope, year) : 0
  if (number === 0) return []
  const list = { unitId, years: { from: year, to: year }, restated: true, filters: { status: "none" } }
  const deadline = deadlines.find(({ key }) => key === "commitments")
  const until = (deadline && dueInYear(deadline, year)) ?? undefined
  return [
    {
      key: "unwritten",
      title: `Người chưa viết bản cam kết năm ${year}`,
      href:
        role === "cell"
          ? commitmentYearHref(year)
          : registerHref(register.slug, { query: new URLSearchParams(listSearch(list)) }),
      count: { number, unit: "người" },
      until,
      late: until !== undefined && today() > until,
    },
  ]
}

/** People who have not begun their commitment of the year; for a cell also what waits for its committee. */
export async function findCommitmentWork(scope: Scope, deadlines: Deadline[], year: number): Promise<WorkItem[]> {
  const missing = await unwrittenItems(scope, deadlines, year)
  if (scope.actor.role !== "cell") return missing
  return [...missing, ...(await findWaiting(scope)).flatMap(waitingItems)]
}
