import type { ClientBase } from "pg"

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
}

const covers = (row: { from: string; to: string | null }, day: string) =>
  row.from <= day && (row.to === null || day < row.to)

/** The unit and all above it on a day, lowest first; empty without a place. */
function ancestors(placements: Placement[], unit: number, day: string): number[] {
  const placed = placements.find((p) => p.unit === unit && covers(p, day))
  if (!placed) return []
  return [unit, ...(placed.parent === null ? [] : ancestors(placements, placed.parent, day))]
}

async function loadMarks(db: ClientBase): Promise<Mark[]> {
  const { rows } = await db.query<Mark>(`
    SELECT 'documents' AS figure, unit_id AS unit, extract(year FROM issued_on)::int AS year FROM document WHERE deleted_at IS NULL AND issuer_name IS NULL
    UNION ALL SELECT 'models', unit_id, extract(year FROM registered_on)::int FROM practice_model WHERE deleted_at IS NULL
    UNION ALL SELECT 'exemplars', unit_id, extract(year FROM registered_on)::int FROM exemplar WHERE deleted_at IS NULL
    UNION ALL SELECT 'commitments', unit_id, year FROM commitment WHERE deleted_at IS NULL AND status <> 'draft'`)
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
      return unit === undefined ? [] : [{ figure: "commitments_due", unit, year }]
    }),
  )
}

export const oracleFigures = ["documents", "models", "exemplars", "commitments", "commitments_due"]

/**
 * Counts by walking every record up the placements one by one, sharing nothing with the roll-up's SQL.
 * Returns a look-up of one figure of a unit's branch in a year, as it stood then or restated.
 */
export async function countByHand(db: ClientBase) {
  const today = (await db.query<{ day: string }>("SELECT roll_up.today()::text AS day")).rows[0]!.day
  const { rows: placements } = await db.query<Placement>(
    "SELECT unit_id AS unit, parent_id AS parent, valid_from::text AS from, valid_to::text AS to FROM unit_placement",
  )
  const counts = new Map<string, number>()
  for (const { figure, unit, year } of [...(await loadMarks(db)), ...(await loadDuties(db, placements, today))]) {
    const lastDay = `${year}-12-31` < today ? `${year}-12-31` : today
    for (const [view, day] of [
      [false, lastDay],
      [true, today],
    ] as const) {
      for (const above of ancestors(placements, unit, day)) {
        const key = `${figure} ${above} ${year} ${view}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  }
  return (figure: string, unit: number, year: number, restated: boolean) =>
    counts.get(`${figure} ${unit} ${year} ${restated}`) ?? 0
}
