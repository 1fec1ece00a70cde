import { readable } from "@/lib/access/readable"
import type { Scope } from "@/lib/access/scope"
import { recordHref } from "@/lib/addresses/records"
import { commitmentYearHref } from "@/lib/addresses/year-grids"
import { toDbDate } from "@/lib/db/days"
import { Prisma } from "@/lib/db/generated/client"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import type { FigureSourceKey } from "@/lib/roll-up/figures"
import { yearsOf, type ReportPeriod } from "./period"

/** Where something that was counted can be opened, under its name. */
interface RecordLink {
  title: string
  href: string
}

/** By the number of what was counted; somebody who must write in several years stands there once for each. */
export type RecordLinks = Map<number, RecordLink[]>

interface Part {
  id: number
  recordId: number
  title: string
}

/** SQL: the parts of a record that are counted one by one, each with its record and its name. */
const partRows: Partial<Record<FigureSourceKey, (ids: number[]) => Prisma.Sql>> = {
  planTasks: (ids) => Prisma.sql`
    SELECT id, plan_id AS "recordId", content AS title FROM plan_task WHERE id = ANY (${ids}::int[]) AND deleted_at IS NULL`,
  recommendations: (ids) => Prisma.sql`
    SELECT id, inspection_id AS "recordId", content AS title FROM inspection_recommendation WHERE id = ANY (${ids}::int[]) AND deleted_at IS NULL`,
  inspectionVisits: (ids) => Prisma.sql`
    SELECT id, inspection_id AS "recordId", coalesce(unit_name_on(visited_unit_id, started_on), organisation) AS title
    FROM inspection_visit WHERE id = ANY (${ids}::int[]) AND deleted_at IS NULL`,
}

/** Parts of records lead to the record, where the actor may read it. */
async function recordParts(scope: Scope, registerKey: RegisterKey, rows: Prisma.Sql): Promise<RecordLinks> {
  const parts = await scope.tx.$queryRaw<Part[]>`${rows}`
  const register = registerByKey(registerKey)
  if (!register.roles.read.includes(scope.actor.role)) return new Map()
  const records = await register.findMany(scope, [...new Set(parts.map(({ recordId }) => recordId))])
  const titles = new Map(records.map(({ id, title }) => [id, title]))
  return new Map(
    parts.flatMap(({ id, recordId, title }): [number, RecordLink[]][] => {
      const record = titles.get(recordId)
      return record === undefined ? [] : [[id, [{ title: title || record, href: recordHref(register.slug, recordId) }]]]
    }),
  )
}

interface Duty {
  personId: number
  unitId: number
  year: number
  name: string
  commitmentId: number | null
}

/** Who must write, which counts on the first day of its year, leads to what was written, else to the year of the cell; never to a text. */
async function writers(scope: Scope, personIds: number[], period: ReportPeriod): Promise<RecordLinks> {
  const { slug, roles } = registerByKey("commitments")
  if (!roles.read.includes(scope.actor.role)) return new Map()
  const { from, to } = yearsOf(period)
  const visible = await readable(scope, Prisma.sql`d.unit_id`, Prisma.sql`d.year`)
  const duties = await scope.tx.$queryRaw<Duty[]>`
    SELECT d.person_id AS "personId", d.unit_id AS "unitId", d.year, shown_name(p) AS name, c.id AS "commitmentId"
    FROM commitment_duty d JOIN person p ON p.id = d.person_id
    LEFT JOIN commitment c ON c.person_id = d.person_id AND c.year = d.year AND c.deleted_at IS NULL
    WHERE d.person_id = ANY (${personIds}::int[]) AND make_date(d.year, 1, 1) BETWEEN ${toDbDate(period.fromOn)}::date AND ${toDbDate(period.toOn)}::date
      AND ${visible} ORDER BY d.year`
  const links: RecordLinks = new Map()
  for (const { personId, unitId, year, name, commitmentId } of duties) {
    const href = commitmentId === null ? commitmentYearHref(year, unitId) : recordHref(slug, commitmentId)
    links.set(personId, [...(links.get(personId) ?? []), { title: from === to ? name : `${name}, năm ${year}`, href }])
  }
  return links
}

/** Links for figures that count something smaller than a record of a register; null for figures that count records. */
export async function linkParts(
  scope: Scope,
  { source, register }: { source: FigureSourceKey; register: RegisterKey },
  ids: number[],
  period: ReportPeriod,
): Promise<RecordLinks | null> {
  if (source === "commitmentDuties") return writers(scope, ids, period)
  const rows = partRows[source]
  return rows ? recordParts(scope, register, rows(ids)) : null
}
