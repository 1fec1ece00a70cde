import type { Scope } from "@/lib/access/scope"
import type { IsoDate } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { restructure } from "@/lib/roll-up/restructure"
import type { Periods, Standing } from "./check-tree"
import type { UnitLine } from "./lines"

/** A value during a period; `to` is the first day after it. */
interface Run<T> {
  value: T
  from: IsoDate
  to: IsoDate | null
}

const afterLast = ({ to }: UnitLine) => to && addDays(to, 1)

/** Lines that follow each other with the same value become one period. */
function runsOf<T>(lines: UnitLine[], valueOf: (line: UnitLine) => T): Run<T>[] {
  const runs: Run<T>[] = []
  for (const line of lines) {
    const value = valueOf(line)
    const last = runs.at(-1)
    if (last && last.value === value) last.to = afterLast(line)
    else runs.push({ value, from: line.from, to: afterLast(line) })
  }
  return runs
}

interface NewUnit {
  id: number
  code: string
  lines: UnitLine[]
}

async function numbered({ tx }: Scope, periods: Periods): Promise<NewUnit[]> {
  const ids = await tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence('unit', 'id'))::int AS id FROM generate_series(1, ${periods.size}::int)`
  return [...periods].map(([code, lines], index) => ({ id: ids[index]!.id, code, lines }))
}

/** Places of a unit; one that ends stands below its last parent from then on, as its heir. */
function placesOf(unit: NewUnit, idOf: (code: string | null) => number) {
  const places = runsOf(unit.lines, (line) => idOf(line.parentCode))
  const last = places.at(-1)!
  const own = places.map((run) => ({ unit: unit.id, parent: run.value, relation: "child", from: run.from, to: run.to }))
  return last.to === null
    ? own
    : [...own, { unit: unit.id, parent: last.value, relation: "successor", from: last.to, to: null }]
}

/**
 * Inserts checked units with their names, types and places, a few statements however many there are, and brings the trees up to date.
 * Returns their ids and codes.
 */
export async function writeUnits(
  scope: Scope,
  periods: Periods,
  standing: Standing,
): Promise<{ id: number; code: string }[]> {
  const { tx } = scope
  const units = await numbered(scope, periods)
  const newIds = new Map(units.map(({ code, id }) => [code, id]))
  const idOf = (code: string | null) =>
    code === null ? standing.own.id : (newIds.get(code) ?? standing.byCode.get(code)!.id)
  const dated = <T>(valueOf: (line: UnitLine) => T) =>
    JSON.stringify(units.flatMap(({ id, lines }) => runsOf(lines, valueOf).map((run) => ({ unit: id, ...run }))))
  const names = dated((line) => line.name)
  const kinds = dated((line) => line.type.key)
  const places = JSON.stringify(units.flatMap((unit) => placesOf(unit, idOf)))
  const codes = JSON.stringify(units.map(({ id, code }) => ({ id, code })))

  await tx.$executeRaw`INSERT INTO unit (id, code) SELECT id, code FROM jsonb_to_recordset(${codes}::jsonb) AS x (id int, code text)`
  await tx.$executeRaw`INSERT INTO unit_name (unit_id, name, valid_from, valid_to)
    SELECT x.unit, x.value, x.from, x.to FROM jsonb_to_recordset(${names}::jsonb) AS x (unit int, value text, "from" date, "to" date)`
  await tx.$executeRaw`INSERT INTO unit_kind (unit_id, type_key, valid_from, valid_to)
    SELECT x.unit, x.value, x.from, x.to FROM jsonb_to_recordset(${kinds}::jsonb) AS x (unit int, value text, "from" date, "to" date)`
  await tx.$executeRaw`INSERT INTO unit_placement (unit_id, parent_id, relation, valid_from, valid_to)
    SELECT x.unit, x.parent, x.relation::placement_relation, x.from, x.to
    FROM jsonb_to_recordset(${places}::jsonb) AS x (unit int, parent int, relation text, "from" date, "to" date)`

  // The plans of the checks were made for the table as it was: with ten times as many rows they would take minutes.
  await tx.$executeRaw`ANALYZE unit_placement`

  // Trees are walked down from the tops of the file: whatever else is new stands below one of them.
  const tops = units.filter(({ lines }) =>
    lines.some(({ parentCode }) => parentCode === null || !newIds.has(parentCode)),
  )
  const first = units.map(({ lines }) => lines[0]!.from).sort()[0]!
  await restructure(
    tx,
    tops.map(({ id }) => id),
    first,
  )
  return units
}
