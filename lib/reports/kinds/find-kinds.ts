import { cache } from "react"
import type { Scope } from "@/lib/access/scope"
import type { IsoDate } from "@/lib/format/dates"
import { yearKind, type CutOff, type UnitKind } from "./unit-kind"

interface StoredKind extends Omit<UnitKind, "keptBy" | "cutOffs" | "yearCutOffs"> {
  keptById: number | null
  keptByName: string | null
}

interface StoredCutOff extends Omit<CutOff, "setBy"> {
  unitId: number
  kind: string
  setById: number
  setByName: string
}

/** The installed kinds, those of a unit and of the units above it today, and any that it has a report of. */
function findStoredKinds(scope: Scope, unitId: number): Promise<StoredKind[]> {
  return scope.tx.$queryRaw<StoredKind[]>`
    SELECT k.key, k.name, k.rhythm::text AS rhythm, k.cumulative, k.deadline_key AS "deadlineKey", k.ended_on::text AS "endedOn",
      k.unit_id AS "keptById", unit_name_on(k.unit_id, roll_up.today()) AS "keptByName"
    FROM report_kind k
    WHERE k.unit_id IS NULL OR k.unit_id = ANY (SELECT unnest(n.path) FROM roll_up.tree_node n WHERE n.tree = 0 AND n.unit_id = ${unitId}::int)
      OR EXISTS (SELECT FROM report r WHERE r.kind_key = k.key AND r.unit_id = ${unitId}::int)
    ORDER BY k.sort_order, k.key`
}

/** By unit and kind, what units and those above them in today's structure said about cut-offs: the nearest first, the latest first. */
export async function findCutOffs(
  scope: Scope,
  unitIds: number[],
): Promise<(unitId: number, kind: string) => CutOff[]> {
  const rows = await scope.tx.$queryRaw<StoredCutOff[]>`
    SELECT n.unit_id AS "unitId", c.kind_key AS kind, c.from_on::text AS "fromOn", c.day, c.months_early AS "monthsEarly", c.due_days AS "dueDays",
      c.unit_id AS "setById", unit_name_on(c.unit_id, roll_up.today()) AS "setByName"
    FROM roll_up.tree_node n CROSS JOIN LATERAL unnest(n.path) WITH ORDINALITY a(id, step)
    JOIN report_cut_off c ON c.unit_id = a.id
    WHERE n.tree = 0 AND n.unit_id = ANY (${unitIds}::int[]) ORDER BY a.step DESC, c.from_on DESC`
  return (unitId, kind) =>
    rows
      .filter((row) => row.unitId === unitId && row.kind === kind)
      .map(({ fromOn, day, monthsEarly, dueDays, setById, setByName }) => {
        return { fromOn, day, monthsEarly, dueDays, setBy: { id: setById, name: setByName } }
      })
}

/** The kinds of report that a unit makes or made, in their order; several parts of a page ask for the same. */
export const findKinds = cache(async (scope: Scope, unitId: number): Promise<UnitKind[]> => {
  const stored = await findStoredKinds(scope, unitId)
  const cutOffs = await findCutOffs(scope, [unitId])
  return stored.map(({ keptById, keptByName, ...kind }) => ({
    ...kind,
    keptBy: keptById === null ? null : { id: keptById, name: keptByName! },
    cutOffs: cutOffs(unitId, kind.key),
    yearCutOffs: cutOffs(unitId, yearKind),
  }))
})

/** One of them; undefined for a kind that is not the unit's. */
export async function findKind(scope: Scope, unitId: number, key: string): Promise<UnitKind | undefined> {
  return (await findKinds(scope, unitId)).find((kind) => kind.key === key)
}

/** Whether reports of a kind are begun on a day. */
export const isOffered = ({ endedOn }: Pick<UnitKind, "endedOn">, day: IsoDate) => endedOn === null || day < endedOn
