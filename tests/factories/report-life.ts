import fc from "fast-check"
import type { Actor } from "@/lib/access/actor"
import type { Outcome } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { today, yearOf } from "@/lib/format/dates"
import type { ReportStatus } from "@/lib/glossary"
import { correctReport } from "@/lib/reports/correct-report"
import { acceptReport, lockReport, returnReport } from "@/lib/reports/decide-report"
import { submitReport, withdrawReport } from "@/lib/reports/submit-report"
import { restructure } from "@/lib/roll-up/restructure"
import { act } from "./actors"

/** What the report should be, told without a database. */
export interface ReportModel {
  status: ReportStatus
  submissions: number
  corrections: number
}

/** What the steps act on. */
export interface ReportWorld {
  reportId: number
  writer: Actor
  decider: Actor
  units: number[]
  parents: number[]
  /** Every number ever submitted, as it was then. */
  seen: Map<string, number>
}

/** The frozen numbers of all submissions of the report, by submission, line and figure. */
async function frozenNumbers(reportId: number): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ key: string; frozen: number }[]>`
    SELECT n.submission_id || '/' || n.line_id || '/' || n.figure_key || '/' || l.unit_name AS key, n.frozen
    FROM report_number n JOIN report_line l ON l.id = n.line_id JOIN report_submission s ON s.id = n.submission_id
    WHERE s.report_id = ${reportId}::int`
  return new Map(rows.map(({ key, frozen }) => [key, frozen]))
}

const versionOf = async (id: number) => (await db().report.findUniqueOrThrow({ where: { id } })).version

interface Step {
  name: string
  /** What the model says: whether the step is taken. */
  allowed: (model: ReportModel) => boolean
  take: (model: ReportModel) => void
  run: (world: ReportWorld, version: number, dice: number) => Promise<Outcome | null>
}

const open = ({ status }: ReportModel) => status === "draft" || status === "returned"

const steps: Step[] = [
  {
    name: "submit",
    allowed: open,
    take: (model) => Object.assign(model, { status: "submitted", submissions: model.submissions + 1 }),
    run: ({ writer, reportId: id }, version) => act(writer, (scope) => submitReport(scope, { id, version })),
  },
  {
    name: "withdraw",
    allowed: ({ status }) => status === "submitted",
    take: (model) => Object.assign(model, { status: "draft" }),
    run: ({ writer, reportId: id }, version) => act(writer, (scope) => withdrawReport(scope, { id, version })),
  },
  {
    name: "accept",
    allowed: ({ status }) => status === "submitted",
    take: (model) => Object.assign(model, { status: "accepted" }),
    run: ({ decider, reportId: id }, version) =>
      act(decider, (scope) => acceptReport(scope, { id, version, exceptions: [] })),
  },
  {
    name: "return",
    allowed: ({ status }) => status === "submitted",
    take: (model) => Object.assign(model, { status: "returned" }),
    run: ({ decider, reportId: id }, version) =>
      act(decider, (scope) => returnReport(scope, { id, version, reason: "Xem lại", sections: {}, figures: [] })),
  },
  {
    name: "lock",
    allowed: ({ status }) => status === "accepted",
    take: (model) => Object.assign(model, { status: "locked" }),
    run: ({ decider, reportId: id }, version) => act(decider, (scope) => lockReport(scope, { id, version })),
  },
  {
    name: "correct",
    allowed: ({ status }) => status === "accepted" || status === "locked",
    take: (model) => Object.assign(model, { corrections: model.corrections + 1 }),
    run: async ({ writer, reportId: id }) => {
      const rows = await db().$queryRaw<{ line: number; value: number }[]>`
        SELECT n.line_id AS line, n.value FROM report_number n JOIN report_submission s ON s.id = n.submission_id
        WHERE s.report_id = ${id}::int AND n.figure_key = 'documents' ORDER BY s.number DESC, n.line_id LIMIT 1`
      const { line, value } = rows[0] ?? { line: 1, value: 0 }
      const correction = { id, line, figure: "documents", old: value, new: value + 3, reason: "Đếm sót" }
      return act(writer, (scope) => correctReport(scope, correction))
    },
  },
]

const inYear = (dice: number) => toDbDate(`${yearOf(today())}-01-${String(1 + (dice % 28)).padStart(2, "0")}`)

/** Records, names and the tree change under the report; it must not notice. */
const disturbances: ((world: ReportWorld, dice: number) => Promise<unknown>)[] = [
  ({ units }, dice) =>
    db().document.create({
      data: {
        unitId: units[dice % units.length]!,
        typeKey: "ke-hoach",
        symbol: `${dice}-KH`,
        issuedOn: inYear(dice),
        subject: "Kế hoạch",
      },
    }),
  (_, dice) => db().$executeRaw`UPDATE document SET issued_on = ${inYear(dice + 1)}::date WHERE id % 3 = ${dice % 3}`,
  (_, dice) => db().$executeRaw`UPDATE document SET deleted_at = now() WHERE id % 7 = ${dice % 7}`,
  ({ units }, dice) =>
    db().$executeRaw`UPDATE document SET unit_id = ${units[dice % units.length]!}::int WHERE id % 5 = ${dice % 5}`,
  ({ units }, dice) =>
    db()
      .$executeRaw`UPDATE unit_name SET name = ${`Tên mới ${dice}`} WHERE unit_id = ${units[dice % units.length]!}::int`,
  ({ units, parents }, dice) =>
    db().$transaction(async (tx) => {
      const unit = units[dice % units.length]!
      await tx.$executeRaw`UPDATE unit_placement SET parent_id = ${parents[dice % parents.length]!}::int WHERE unit_id = ${unit}::int`
      await restructure(tx, [unit], "2015-01-01")
    }),
]

/** A random step of the report or something that happens around it. */
export const lifeArbitrary = fc.record({
  step: fc.option(fc.nat(steps.length - 1), { freq: 2 }),
  around: fc.nat(disturbances.length - 1),
  dice: fc.nat(200),
})

type Life = { step: number | null; around: number; dice: number }

/** Performs one step on the database and on the model; says where they differ. */
export async function live(world: ReportWorld, model: ReportModel, { step, around, dice }: Life): Promise<string[]> {
  if (step === null) {
    await disturbances[around]!(world, dice)
  } else {
    const { name, allowed, take, run } = steps[step]!
    const expected = allowed(model)
    const outcome = await run(world, await versionOf(world.reportId), dice)
    if (expected) take(model)
    if ((outcome?.ok ?? false) !== expected) return [`${name}: expected ${expected}, got ${JSON.stringify(outcome)}`]
  }
  return differences(world, model)
}

async function differences({ reportId, seen }: ReportWorld, model: ReportModel): Promise<string[]> {
  const report = await db().report.findUniqueOrThrow({ where: { id: reportId }, include: { submissions: true } })
  const faults: string[] = []
  if (report.status !== model.status) faults.push(`status ${report.status}, expected ${model.status}`)
  if (report.submissions.length !== model.submissions) faults.push(`${report.submissions.length} submissions`)
  const now = await frozenNumbers(reportId)
  for (const [key, value] of seen) if (now.get(key) !== value) faults.push(`${key}: ${value} became ${now.get(key)}`)
  for (const [key, value] of now) seen.set(key, value)
  return faults
}
