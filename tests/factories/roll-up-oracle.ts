import type { ClientBase } from "pg"
import type { Register } from "@/lib/register/register-types"
import { registers } from "@/lib/registers/registry"
import { countedFigures, type FigureSourceKey } from "@/lib/roll-up/figures"

interface Placement {
  unit: number
  parent: number | null
  from: string
  to: string | null
}

interface Mark {
  figure: string
  unit: number
  year: number
  /** What the record counts for. */
  amount: number
}

const covers = (row: { from: string; to: string | null }, day: string) =>
  row.from <= day && (row.to === null || day < row.to)

/** The unit and all above it on a day, lowest first; empty without a place. */
export function ancestors(placements: Placement[], unit: number, day: string): number[] {
  const placed = placements.find((p) => p.unit === unit && covers(p, day))
  if (!placed) return []
  return [unit, ...(placed.parent === null ? [] : ancestors(placements, placed.parent, day))]
}

const yearIn = (day: string) => `extract(year FROM ${day})::int`

/**
 * One column of every source that figures are counted from, and SQL: unit, year and amount of every record that counts in it. Lines stand where
 * their record stands, whatever is written on them.
 */
const byHand: Partial<Record<FigureSourceKey, { column: string; rows: string }>> = {
  documents: {
    column: "documents",
    rows: `unit_id, ${yearIn("issued_on")}, 1 FROM document WHERE deleted_at IS NULL AND issuer_name IS NULL`,
  },
  models: {
    column: "models",
    rows: `unit_id, ${yearIn("registered_on")}, 1 FROM practice_model WHERE deleted_at IS NULL`,
  },
  exemplars: {
    column: "exemplars",
    rows: `unit_id, ${yearIn("registered_on")}, 1 FROM exemplar WHERE deleted_at IS NULL`,
  },
  commitments: {
    column: "commitments",
    rows: "unit_id, year, 1 FROM commitment WHERE deleted_at IS NULL AND status <> 'draft'",
  },
  conferences: {
    column: "attendances",
    rows: `unit_id, ${yearIn("held_on")}, coalesce(attended_members, 0) + coalesce(attended_officials, 0) + coalesce(attended_others, 0)
      FROM conference WHERE deleted_at IS NULL`,
  },
  meetings: {
    column: "thematic_meetings",
    rows: `unit_id, ${yearIn("month")}, 1 FROM meeting WHERE deleted_at IS NULL AND kind = 'thematic'`,
  },
  commendations: {
    column: "praised_persons",
    rows: `c.unit_id, ${yearIn("c.decided_on")}, 1 FROM commendation c JOIN commendation_form f ON f.key = c.form_key
      WHERE c.deleted_at IS NULL AND f.kind = 'praise' AND c.recipient_kind = 'person'`,
  },
  dialogues: {
    column: "receptions",
    rows: `unit_id, ${yearIn("held_on")}, sessions FROM dialogue WHERE deleted_at IS NULL AND kind = 'reception'`,
  },
  ethicsCodes: {
    column: "ethics_codes",
    rows: `unit_id, ${yearIn("issued_on")}, 1 FROM ethics_code WHERE deleted_at IS NULL`,
  },
  plans: { column: "plans", rows: "unit_id, year, 1 FROM plan WHERE deleted_at IS NULL" },
  planTasks: {
    column: "pressing_issues_solved",
    rows: `p.unit_id, p.year, 1 FROM plan_task t JOIN plan p ON p.id = t.plan_id
      WHERE p.deleted_at IS NULL AND t.kind = 'pressing' AND t.done_on IS NOT NULL`,
  },
  inspections: {
    column: "inspections",
    rows: `unit_id, ${yearIn("started_on")}, 1 FROM inspection WHERE deleted_at IS NULL`,
  },
  inspectionVisits: {
    column: "heads_inspected",
    rows: `i.unit_id, ${yearIn("i.started_on")}, v.heads FROM inspection_visit v JOIN inspection i ON i.id = v.inspection_id
      WHERE i.deleted_at IS NULL`,
  },
  recommendations: {
    column: "recommendations_done",
    rows: `i.unit_id, ${yearIn("i.started_on")}, 1
      FROM inspection_recommendation m JOIN inspection i ON i.id = m.inspection_id WHERE i.deleted_at IS NULL AND m.done_on IS NOT NULL`,
  },
  outreach: {
    column: "outreach_entries",
    rows: `unit_id, ${yearIn("month")}, 1 FROM outreach_count WHERE deleted_at IS NULL`,
  },
}

/** Of a register that says no more than a date: each record counts once, on that date. */
function oncePerRecord({ key, table, on }: Register) {
  const column = countedFigures.find(({ source }) => source === key)?.column
  return column && on
    ? [{ column, rows: `unit_id, ${yearIn(on.sql)}, 1 FROM ${table} x WHERE deleted_at IS NULL` }]
    : []
}

const told = Object.keys(byHand)
const marks = [...Object.values(byHand), ...registers.filter(({ key }) => !told.includes(key)).flatMap(oncePerRecord)]

const markSql = marks.map(({ column, rows }) => `SELECT '${column}', ${rows}`).join(" UNION ALL ")

async function loadMarks(db: ClientBase): Promise<Mark[]> {
  const { rows } = await db.query<Mark>(`SELECT * FROM (${markSql}) AS marks (figure, unit, year, amount)`)
  return rows
}

/**
 * Who must write, told without the triggers: where the commitment is, else where the person is a member on 31 December; while that unit has not
 * begun, where the person is today.
 */
async function loadDuties(db: ClientBase, placements: Placement[], today: string): Promise<Mark[]> {
  const begun = new Set(placements.flatMap(({ unit, from, to }) => (from <= today && from !== to ? unit : [])))
  const years = await db.query<{ year: number }>("SELECT year FROM commitment_year")
  const people = await db.query<{ id: number; deleted: boolean }>(
    "SELECT id, deleted_at IS NOT NULL AS deleted FROM person",
  )
  const written = await db.query<{ person: number; unit: number; year: number }>(
    "SELECT person_id AS person, unit_id AS unit, year FROM commitment WHERE deleted_at IS NULL",
  )
  const members = await db.query<{ person: number; unit: number; from: string; to: string | null }>(
    `SELECT person_id AS person, unit_id AS unit, valid_from::text AS from, valid_to::text AS to FROM person_membership`,
  )
  return years.rows.flatMap(({ year }) =>
    people.rows.flatMap((person) => {
      const commitment = written.rows.find((c) => c.person === person.id && c.year === year)
      const memberOn = (day: string) => members.rows.find((m) => m.person === person.id && covers(m, day))
      const last = memberOn(`${year}-12-31`)
      const member = last && !begun.has(last.unit) ? memberOn(today) : last
      const unit = commitment?.unit ?? (person.deleted ? undefined : member?.unit)
      return unit === undefined ? [] : [{ figure: "commitments_due", unit, year, amount: 1 }]
    }),
  )
}

/** The columns that are counted by hand: one of every source. */
export const oracleFigures = [...Object.values(marks).map(({ column }) => column), "commitments_due"]

/** Every placement, and today as the database has it. */
export async function loadPlacements(db: ClientBase) {
  const today = (await db.query<{ day: string }>("SELECT roll_up.today()::text AS day")).rows[0]!.day
  const { rows: placements } = await db.query<Placement>(
    "SELECT unit_id AS unit, parent_id AS parent, valid_from::text AS from, valid_to::text AS to FROM unit_placement",
  )
  return { placements, today }
}

/** Adds every mark to its unit and to all above it, along the placements of the year's last day and of today. */
async function walkUp(db: ClientBase, marksOf: (placements: Placement[], today: string) => Promise<Mark[]>) {
  const { placements, today } = await loadPlacements(db)
  const counts = new Map<string, number>()
  for (const { figure, unit, year, amount } of await marksOf(placements, today)) {
    const lastDay = `${year}-12-31` < today ? `${year}-12-31` : today
    for (const [view, day] of [
      [false, lastDay],
      [true, today],
    ] as const) {
      for (const above of ancestors(placements, unit, day)) {
        const key = `${figure} ${above} ${year} ${view}`
        counts.set(key, (counts.get(key) ?? 0) + amount)
      }
    }
  }
  return (figure: string, unit: number, year: number, restated: boolean) =>
    counts.get(`${figure} ${unit} ${year} ${restated}`) ?? 0
}

/**
 * Counts by walking every record up the placements one by one, sharing nothing with the roll-up's SQL.
 * Returns a look-up of one figure of a unit's branch in a year, as it stood then or restated.
 */
export function countByHand(db: ClientBase) {
  return walkUp(db, async (placements, today) => [
    ...(await loadMarks(db)),
    ...(await loadDuties(db, placements, today)),
  ])
}

const valueMarks = `SELECT kind_key AS figure, unit_id AS unit, ${yearIn("month")} AS year, value AS amount FROM outreach_count WHERE deleted_at IS NULL
  UNION ALL SELECT kind_key || ' ' || qualifier, unit_id, ${yearIn("month")}, 1 FROM outreach_count WHERE deleted_at IS NULL`

/** The same of what was typed for indicators: of the key of one the sum, of the key and a word how many values bear it. */
export function valuesByHand(db: ClientBase) {
  return walkUp(db, async () => (await db.query<Mark>(valueMarks)).rows)
}
