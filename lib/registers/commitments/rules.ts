import type { CommitmentStatus } from "@/lib/db/generated/enums"
import { today, yearOf } from "@/lib/format/dates"

/** draft → submitted → approved → reported → concluded; returned to the writer before the report, reopened by one step after it. */
const targets = {
  submit: { draft: "submitted" },
  approve: { submitted: "approved" },
  report: { approved: "reported" },
  conclude: { reported: "concluded" },
  return: { submitted: "draft", approved: "draft" },
  reopen: { reported: "approved", concluded: "reported" },
} as const satisfies Record<string, Partial<Record<CommitmentStatus, CommitmentStatus>>>

export type CommitmentStep = keyof typeof targets

/** The status a step leads to, or null when it is not possible from this one. */
export function statusAfter(step: CommitmentStep, status: CommitmentStatus): CommitmentStatus | null {
  const from: Partial<Record<CommitmentStatus, CommitmentStatus>> = targets[step]
  return from[status] ?? null
}

/** The steps forward, in their order, with the field that keeps the day of each. */
export const statusDay = {
  submitted: "submittedOn",
  approved: "approvedOn",
  reported: "reportedOn",
  concluded: "concludedOn",
} as const satisfies Partial<Record<CommitmentStatus, string>>

/** A commitment's text is changed (or deleted) until the cell has approved it; after that it is returned first. */
export const editable: CommitmentStatus[] = ["draft", "submitted"]

/** Whether a commitment's text may still be changed. */
export function isEditable(status: CommitmentStatus): boolean {
  return editable.includes(status)
}

/** Grades are versioned: each is offered for the years it is valid in. */
export function isOffered(grade: { fromYear: number; toYear: number | null }, year: number): boolean {
  return grade.fromYear <= year && (grade.toYear === null || grade.toYear >= year)
}

interface ItemTexts {
  action: string
  measure: string
  deadline: unknown
  duty: string
}

/** Whether an item says what is done, how or until when, and for which duty: its structure, not its worth. */
export function isConcrete(item: ItemTexts): boolean {
  return Boolean(item.action && (item.measure || item.deadline) && item.duty)
}

/** Commitments are written for past years, this one and the next. */
export function isOpenYear(year: number): boolean {
  return year <= yearOf(today()) + 1
}
