import type { Scope } from "@/lib/access/scope"
import type { CommitmentStatus } from "@/lib/db/generated/enums"
import { fromDbDate } from "@/lib/db/days"
import { loadShownRecord } from "@/lib/register/loaders"
import { textsReadable } from "./privacy"
import { commitments } from "./register"
import { isConcrete, isEditable, isOffered } from "./rules"

/** One commitment with what its next step needs; null when there is none for this actor. */
export async function loadCommitment(scope: Scope, id: string | undefined) {
  const data = await loadShownRecord(scope, commitments, id)
  if (!data) return null
  const own = (await textsReadable(scope, [data.record.id])).has(data.record.id)
  const row = await scope.tx.commitment.findUniqueOrThrow({
    where: { id: data.record.id },
    include: { person: true, items: true },
  })
  const grades = await scope.tx.resultGrade.findMany({ orderBy: { sortOrder: "asc" } })
  const status: CommitmentStatus = row.status
  const days = [row.submittedOn, row.approvedOn, row.reportedOn, row.concludedOn].map((day) => day && fromDbDate(day))
  const personId = [{ value: String(row.personId), label: row.person.fullName }]
  return {
    // After the approval the text stands: it is returned first, then edited or deleted.
    data: {
      ...data,
      mayWrite: own && data.mayWrite && isEditable(status) && row.person.pseudonym === null,
      choices: { ...data.choices, personId },
    },
    own,
    /** Nobody reads or changes it until the restriction is lifted. */
    restricted: row.person.restrictedAt !== null,
    /** Nothing is left to read, and nothing is written any more. */
    pseudonymised: row.person.pseudonym !== null,
    seen: { id: row.id, version: row.version },
    status,
    days,
    year: row.year,
    unitId: row.unitId,
    concrete: row.items.some(isConcrete),
    returnReason: own ? row.returnReason : "",
    selfReport: own ? row.selfReport : "",
    remark: own ? row.remark : "",
    grades: grades
      .filter((grade) => isOffered(grade, row.year))
      .map(({ id, name }) => ({ value: String(id), label: name })),
  }
}

export type CommitmentData = NonNullable<Awaited<ReturnType<typeof loadCommitment>>>
