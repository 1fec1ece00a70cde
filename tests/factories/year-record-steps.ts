import type { ClientBase } from "pg"
import type { RecordTable } from "@/lib/register-key"
import type { Register } from "@/lib/register/register-types"
import { registers } from "@/lib/registers/registry"
import {
  addCommendation,
  addConference,
  addDialogue,
  addEthicsCode,
  addInspection,
  addMeeting,
  addOutreach,
  addPlainRecord,
  addPlan,
  addStatedTotal,
  spans,
} from "./records"
import { anyRow, pick, yearOf, type Dice, type World } from "./roll-up-steps"

/** Tables of records that other steps write. */
const ofOthers: readonly RecordTable[] = ["document", "practice_model", "exemplar", "person", "commitment", "theme"]

type Step = (db: ClientBase, world: World, dice: Dice) => Promise<unknown>

/** SQL: a third of the rows of a table, chosen by $1. */
const aThird = "id % 3 = $1 % 3"

/** SQL: a correction of records, by table; their day moves by $3 days, their unit becomes $2. */
const correctedByHand: Partial<Record<RecordTable, string>> = {
  conference: "held_on = held_on + $3::int, delegates = delegates + 1, attended_others = attended_others + 4",
  meeting: "month = date_trunc('month', month + $3::int)::date, theme_on_agenda = NOT theme_on_agenda",
  commendation: "decided_on = decided_on + $3::int, recipient_kind = 'person', form_key = 'bieu-duong-tinh'",
  dialogue: "held_on = held_on + $3::int, kind = 'reception', sessions = sessions + 2",
  ethics_code: "issued_on = issued_on + $3::int",
  plan: "year = year + $3::int % 2",
  inspection: "started_on = started_on + $3::int",
  stated_total: "last_day = last_day + $3::int % 2, value = value + 3, breadth = (enum_range(breadth))[1 + id % 2]",
  outreach_count:
    "month = date_trunc('month', month + $3::int)::date, value = value + 1, qualifier = (enum_range(qualifier))[1 + id % 5]",
}

/** SQL: a change of a line that is counted by itself. */
const lineChanges: Record<string, string> = {
  plan_task: "kind = 'pressing', done_on = CASE WHEN done_on IS NULL THEN roll_up.today() END",
  inspection_visit: "heads = heads + 1",
  inspection_recommendation: "done_on = CASE WHEN done_on IS NULL THEN roll_up.today() END",
}

/** Where nothing more is said, the date that a record counts on moves. */
function moved({ on }: Register): string {
  const date = on!.sql.replace("x.", "")
  return `${date} = ${date} + $3::int`
}

const yearRegisters = registers.filter(({ table }) => !ofOthers.includes(table))
const yearTables = yearRegisters.map(({ table }) => table)
const corrections = new Map(yearRegisters.map((one) => [one.table, correctedByHand[one.table] ?? moved(one)]))
const lineTables = Object.keys(lineChanges)

const statedIndicators = ["documents", "documents", "models", "outreach.co"]

/** A total over some days, small or large beside what lies in it. */
const stateTotal: Step = (db, world, { a, b, day }) =>
  addStatedTotal(
    db,
    {
      unit: pick(world.units, a),
      breadth: b % 3 === 0 ? "own" : "branch",
      indicator: pick(statedIndicators, a + b),
      span: pick(Object.keys(spans) as (keyof typeof spans)[], b),
      value: b % 2 === 0 ? b % 7 : 20 * b,
    },
    day,
  )

/** A new record of each table. */
const addedByHand: Partial<Record<RecordTable, Step>> = {
  conference: (db, world, { a, b, day }) => addConference(db, pick(world.units, a), day, b, b % 3 === 0 ? null : a + b),
  meeting: (db, world, { a, b, day }) =>
    addMeeting(db, pick(world.units, a), day, b % 2 === 0 ? "regular" : "thematic"),
  commendation: (db, world, { a, b, day }) =>
    addCommendation(
      db,
      pick(world.units, a),
      day,
      b % 2 === 0 ? "giay-khen" : "bieu-duong-co-so",
      b % 3 === 0 ? "person" : "collective",
    ),
  dialogue: (db, world, { a, b, day }) =>
    addDialogue(db, pick(world.units, a), day, b % 2 === 0 ? "dialogue" : "reception", b),
  ethics_code: (db, world, { a, day }) => addEthicsCode(db, pick(world.units, a), day),
  plan: async (db, world, { a, day }) => addPlan(db, pick(world.units, a), await yearOf(db, day)),
  inspection: (db, world, { a, b, day }) => addInspection(db, pick(world.units, a), day, b % 4),
  outreach_count: (db, world, { a, b, day }) =>
    addOutreach(db, pick(world.units, a), day, pick(["luot-xem", "co", "hoi-thi"], b)),
  stated_total: stateTotal,
}

const additions = Object.fromEntries(
  yearTables.map((table): [string, Step] => [
    table,
    addedByHand[table] ?? ((db, world, { a, day }) => addPlainRecord(db, table, pick(world.units, a), day)),
  ]),
)

/** The random changes of the registers of the year: records are written, corrected, moved, deleted and restored; so are their lines. */
export const yearRecordSteps = {
  ...additions,
  correctYearRecords: (db, world, { a, b, day }) => {
    const table = pick(yearTables, b)
    return db.query(`UPDATE ${table} SET unit_id = $2, ${corrections.get(table)!} WHERE ${aThird}`, [
      a,
      pick(world.units, a + b),
      day % 400,
    ])
  },
  changeLine: (db, _, { a, b }) => {
    const table = pick(lineTables, b)
    return db.query(`UPDATE ${table} SET ${lineChanges[table]!} WHERE ${anyRow(table)}`, [a])
  },
  deleteYearRecords: async (db, _, { a }) => {
    for (const table of yearTables) {
      await db.query(`UPDATE ${table} SET deleted_at = CASE WHEN deleted_at IS NULL THEN now() END WHERE ${aThird}`, [
        a,
      ])
    }
  },
  eraseYearRecord: (db, _, { a, b }) => {
    const table = pick([...yearTables, ...lineTables], b)
    return db.query(`DELETE FROM ${table} WHERE ${anyRow(table)}`, [a])
  },
} satisfies Record<string, Step>
