import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { reportHref } from "@/lib/addresses/reports"
import type { Changes } from "@/lib/audit/record-event"
import { toDbDate } from "@/lib/db/days"
import type { BranchLine, CountedBranch } from "../count-branch"
import type { Indicator } from "@/lib/roll-up/indicators"
import { shownSum } from "../branch-value"
import { findReport, holdReport, type Report } from "../find-report"
import { frozenTable } from "../frozen-table"
import { reportEvent } from "../report-event"
import { movedOn } from "../submit-report"
import { takeBack } from "./take-back"
import { letterNow } from "../handed-letter"
import { firstLetter } from "../first-letter"
import { insertReport } from "../insert-report"
import { reportName } from "../period"
import { reportDue } from "../report-due"
import { writeSubmission } from "../write-submission"
import type { TypedValues } from "./number-rules"
import type { SubstitutePlace } from "./find-place"

/** What was typed, and where from. */
interface TypedNumbers extends TypedValues {
  figures: Indicator[]
  /** The file it stood in; null: typed in the form. */
  fileName: string | null
}

/** Typed numbers as a branch of one line; no records stand behind them. */
function typedBranch(
  { unitId, unitName, structureOn }: Pick<SubstitutePlace, "unitId" | "unitName" | "structureOn">,
  { figures, values, words }: TypedNumbers,
): CountedBranch {
  const line: BranchLine = {
    unitId,
    unitName,
    kind: "own",
    childSubmissionId: null,
    childReportId: null,
    substituted: true,
    values,
    stated: new Map(),
    words,
    sources: [],
  }
  return { structureOn, figures, lines: [line] }
}

/** The report to be typed into: a new one, or the one that is there, with its unit again. */
async function openReport(scope: Scope, { unitId, period, report }: SubstitutePlace): Promise<Report> {
  if (report?.status === "accepted") await takeBack(scope, report)
  const id = report?.id ?? (await insertReport(scope, unitId, period, await firstLetter(scope, unitId)))
  return (await findReport(scope, id))!
}

async function writeAccepted(scope: Scope, place: SubstitutePlace, branch: CountedBranch): Promise<number> {
  const { tx, actor } = scope
  const { unitId, period } = place
  const report = await openReport(scope, place)
  const { id } = report
  const letter = { form: await letterNow(scope, report), late: new Set<number>() }
  const head = { reportId: id, number: report.submissions + 1, substituted: true }
  const submissionId = await writeSubmission(scope, head, branch, letter)
  const dueOn = report.dueOn ?? (await reportDue(scope, unitId, period))
  await tx.report.update({
    where: { id },
    data: { status: "submitted", dueOn: dueOn ? toDbDate(dueOn) : null, version: { increment: 1 } },
  })
  const decided = { decidedAt: new Date(), deciderName: actor.fullName, deciderUnitId: actor.unitId }
  await tx.reportSubmission.update({ where: { id: submissionId }, data: { decision: "accepted", ...decided } })
  await tx.report.update({ where: { id }, data: { status: "accepted" } })
  return id
}

/** What was typed anew in the place of something else, figure by figure. */
async function correctedNumbers(scope: Scope, { report }: SubstitutePlace, typed: TypedNumbers): Promise<Changes> {
  const before = report?.submissionId ? await frozenTable(scope, report.submissionId) : null
  if (!before) return {}
  const [now] = typedBranch({ unitId: 0, unitName: "", structureOn: "" }, typed).lines
  return Object.fromEntries(
    typed.figures.flatMap(({ key, name }) => {
      const [was, is] = [shownSum(before.lines, key), shownSum([now!], key)]
      return was === is ? [] : [[name, { before: was, after: is }]]
    }),
  )
}

/**
 * Writes a child's report from nothing to accepted: the steps that the unit and the one above it would have taken. Typed anew it is a new submission beside
 * the old one, whose numbers stay. Leads to the report.
 */
export async function writeSubstitute(scope: Scope, place: SubstitutePlace, typed: TypedNumbers): Promise<Outcome> {
  const seen = place.report
  if (seen && (await holdReport(scope, seen.id))?.version !== seen.version) return refuse(movedOn)
  const corrected = await correctedNumbers(scope, place, typed)
  const id = await writeAccepted(scope, place, typedBranch(place, typed))
  const changes = {
    "Kỳ báo cáo": { before: "", after: reportName(place.period) },
    "Nhập bằng": { before: "", after: typed.fileName === null ? "biểu trên trang" : `tệp ${typed.fileName}` },
    ...corrected,
  }
  const event = reportEvent("substitute", { id, unitId: place.unitId }, changes)
  return { ok: true, events: [event], to: reportHref(id, { flash: { saved: "nhap-thay" } }) }
}
