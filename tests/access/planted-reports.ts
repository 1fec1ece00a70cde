import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { reportPeriod, type InstalledKind } from "../factories/report-periods"
import { canary } from "./canary"
import { year, type Spot } from "./planted"

const states = ["draft", "submitted", "returned", "accepted"] as const
export type PlantedState = (typeof states)[number]

interface Period {
  kindKey: string
  fromOn: Date
  toOn: Date
}

function periodOf(kind: InstalledKind, from: number, to = from): Period {
  const { fromOn, toOn } = reportPeriod(kind, from, to)
  return { kindKey: kind, fromOn: toDbDate(fromOn), toOn: toDbDate(toOn) }
}

let made = 0

/** Years that no report was made for yet. */
function freeYears(): { from: number; to: number } {
  const number = made++
  const from = 2016 - (number % 100)
  return { from, to: from + 1 + Math.floor(number / 100) }
}

let typed = 0

/** Years that have begun, in which the units are there, and that no report was begun or typed for yet. */
export function freeYearsToType(): { from: number; to: number } {
  const number = typed++
  const from = 2026 - (number % 10)
  return { from, to: from + 1 + Math.floor(number / 10) }
}

/** Where a report stands without anybody's step: the sections are written while it is open. */
function begin({ key, id: unitId }: Spot, period: Period) {
  const word = canary("report", key)
  const letter = { headerKind: "committee", issuingBody: word, subject: word, signer: word, recipients: word } as const
  const sections = { create: { sectionKey: "lessons", body: word } }
  return db().report.create({ data: { unitId, ...period, ...letter, annexFigures: ["documents"], sections } })
}

/** Submitted with five documents of the unit itself. */
async function handIn(reportId: number, { key, id: unitId }: Spot, substituted = false): Promise<number> {
  const head = {
    reportId,
    number: 1,
    structureOn: toDbDate(`${year}-06-01`),
    submitterName: canary("account", key),
    substituted,
  }
  const figure = {
    figureKey: "documents",
    name: "Văn bản",
    definition: "Văn bản",
    unitOfCount: "văn bản",
    sortOrder: 0,
  }
  const values = { create: { figureKey: "documents", value: 5 } }
  const line = { unitId, unitName: canary("report", key), kind: "own", sortOrder: 0, values } as const
  const { id } = await db().reportSubmission.create({
    data: { ...head, figures: { create: figure }, lines: { create: line } },
  })
  await db().reportSubmission.update({ where: { id }, data: { sealed: true } })
  await db().report.update({ where: { id: reportId }, data: { status: "submitted" } })
  return id
}

async function decide(
  reportId: number,
  submissionId: number,
  decision: "accepted" | "returned",
  deciderUnitId?: number,
) {
  const decided = { decidedAt: new Date(), deciderName: "Người duyệt", deciderUnitId }
  await db().reportSubmission.update({ where: { id: submissionId }, data: { decision, ...decided } })
  await db().report.update({ where: { id: reportId }, data: { status: decision } })
}

/** A report of a unit that stands in a state; every word of it is planted. */
export async function plantReport(spot: Spot, state: PlantedState, period?: Period) {
  const { from, to } = period ? { from: 0, to: 0 } : freeYears()
  const { id } = await begin(spot, period ?? periodOf("final", from, to))
  const submissionId = state === "draft" ? null : await handIn(id, spot)
  if (submissionId !== null && state === "returned") {
    const reason = canary("report", spot.key)
    await db().reportReturnReason.create({ data: { submissionId, sectionKey: "lessons", reason } })
  }
  if (submissionId !== null && (state === "returned" || state === "accepted")) await decide(id, submissionId, state)
  return db().report.findUniqueOrThrow({ where: { id } })
}

/** A report of a unit that another one typed and so accepted. */
export async function plantTypedReport(spot: Spot, byUnitId: number) {
  const { from, to } = freeYears()
  const { id } = await begin(spot, periodOf("final", from, to))
  await decide(id, await handIn(id, spot, true), "accepted", byUnitId)
  return db().report.findUniqueOrThrow({ where: { id } })
}

const periods: Record<PlantedState, Period> = {
  draft: periodOf("halfYear", year),
  submitted: periodOf("year", year),
  returned: periodOf("interim", year - 4, year),
  accepted: periodOf("year", year - 1),
}

/** One report in each state, with a line of history. */
export async function plantReports(spot: Spot): Promise<Record<PlantedState, number>> {
  const entries: [PlantedState, number][] = []
  for (const state of states) entries.push([state, (await plantReport(spot, state, periods[state])).id])
  await db().auditEvent.createMany({
    data: entries.map(([, recordId]) => {
      const actorName = canary("account", spot.key)
      return { actorName, unitId: spot.id, action: "reports.update", subject: "reports", recordId, changes: {} }
    }),
  })
  return Object.fromEntries(entries) as Record<PlantedState, number>
}
