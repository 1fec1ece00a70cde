import type { Scope } from "@/lib/access/scope"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import { today, type IsoDate } from "@/lib/format/dates"
import { stepDayProblem, stepDayProblems } from "@/lib/register/step-day"
import { isConcrete, isOffered, statusDay } from "./rules"
import { takeStep, type Seen } from "./take-step"

/** Why the step cannot bear that day, or null. */
export function dayError(on: IsoDate, previous: Date | null): string | null {
  const problem = stepDayProblem(on, previous && fromDbDate(previous), today())
  return problem && stepDayProblems[problem]
}

function wrongDay(on: IsoDate, previous: Date | null): Record<string, string> {
  const error = dayError(on, previous)
  return error ? { on: error } : {}
}

type Dated = Seen & { on: IsoDate }

/** The writer hands it in; at least one item must be concrete. */
export function submit(scope: Scope, { on, ...seen }: Dated) {
  const vague = "Cần ít nhất một nội dung có việc làm cụ thể, có biện pháp hoặc thời hạn, và nhiệm vụ gắn với việc đó."
  return takeStep(scope, {
    ...seen,
    step: "submit",
    lacks: (row) => ({ ...wrongDay(on, null), ...(row.items.some(isConcrete) ? {} : { items: vague }) }),
    data: () => ({ submittedOn: toDbDate(on), returnReason: "" }),
  })
}

/** The cell approves it. */
export function approve(scope: Scope, { on, ...seen }: Dated) {
  return takeStep(scope, {
    ...seen,
    step: "approve",
    lacks: (row) => wrongDay(on, row.submittedOn),
    data: () => ({ approvedOn: toDbDate(on) }),
  })
}

/** Back to the writer, with the reason; the days of the steps that are undone go. */
export function returnToWriter(scope: Scope, { reason, ...seen }: Seen & { reason: string }) {
  return takeStep(scope, {
    ...seen,
    step: "return",
    data: () => ({ returnReason: reason, submittedOn: null, approvedOn: null }),
    note: { "Lý do trả lại": { before: "", after: "(nội dung riêng)" } },
  })
}

/** The writer's own account at the end of the year. */
export function report(scope: Scope, { on, selfReport, ...seen }: Dated & { selfReport: string }) {
  return takeStep(scope, {
    ...seen,
    step: "report",
    lacks: (row) => wrongDay(on, row.approvedOn),
    data: () => ({ reportedOn: toDbDate(on), selfReport }),
  })
}

/** The cell's result: a grade that is offered in the commitment's year, and a remark. */
export async function conclude(
  scope: Scope,
  { on, gradeId, remark, ...seen }: Dated & { gradeId: number; remark: string },
) {
  const grade = await scope.tx.resultGrade.findUnique({ where: { id: gradeId } })
  const wrongGrade = { gradeId: "Hãy chọn mức kết quả áp dụng trong năm." }
  return takeStep(scope, {
    ...seen,
    step: "conclude",
    lacks: (row) => ({ ...wrongDay(on, row.reportedOn), ...(grade && isOffered(grade, row.year) ? {} : wrongGrade) }),
    data: () => ({ concludedOn: toDbDate(on), gradeId, remark }),
  })
}

/** Takes back a report or a result that was entered by mistake; its text stays in the form. */
export function reopen(scope: Scope, seen: Seen) {
  return takeStep(scope, {
    ...seen,
    step: "reopen",
    data: ({ status }) =>
      status === "concluded" ? { [statusDay.concluded]: null, gradeId: null } : { [statusDay.reported]: null },
  })
}
