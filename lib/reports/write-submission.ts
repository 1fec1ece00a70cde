import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { insertRows } from "@/lib/db/insert-rows"
import type { CountedBranch } from "./count-branch"
import { lineKey } from "./line-source"
import { keepLetter, type LetterForm } from "./handed-letter"

interface Submission {
  reportId: number
  number: number
  /** Typed by the unit above. */
  substituted: boolean
}

/** What the letter says beside the numbers: its form, and which units it marks as late. */
interface Letter {
  form: LetterForm
  late: Set<number>
}

/** Writes what is submitted, the letter with it, and seals it; from then on nothing of it can change. Returns the submission's id. */
export async function writeSubmission(
  scope: Scope,
  head: Submission,
  counted: CountedBranch,
  { form, late }: Letter,
): Promise<number> {
  const { tx, actor } = scope
  const { id: submissionId } = await tx.reportSubmission.create({
    data: { ...head, structureOn: toDbDate(counted.structureOn), submitterName: actor.fullName },
  })
  await insertRows(
    tx,
    "report_figure",
    counted.figures.map(({ key, name, definition, unitOfCount, partOf }, sortOrder) => {
      return { submissionId, figureKey: key, name, definition, unitOfCount, partOf, sortOrder }
    }),
  )
  const written = await tx.reportLine.createManyAndReturn({
    data: counted.lines.map(({ unitId, unitName, kind, childSubmissionId }, sortOrder) => {
      return { submissionId, unitId, unitName, kind, childSubmissionId, late: late.has(unitId), sortOrder }
    }),
    select: { id: true, unitId: true, kind: true },
  })
  const lineOf = new Map(written.map((line) => [lineKey(line), line.id]))
  await insertRows(
    tx,
    "report_value",
    counted.lines.flatMap((line) =>
      [...line.values]
        .filter(([, value]) => value !== 0)
        .map(([figureKey, value]) => ({
          lineId: lineOf.get(lineKey(line))!,
          figureKey,
          value,
          stated: line.stated.get(figureKey) ?? 0,
          words: line.words.get(figureKey) ?? [],
        })),
    ),
  )
  await insertRows(
    tx,
    "report_source",
    counted.lines.flatMap((line) =>
      line.sources.map(({ unitId, figureKey, recordIds, amounts, statedIds, statedAmounts }) => {
        const lineId = lineOf.get(lineKey(line))!
        return { lineId, unitId, figureKey, recordIds, amounts, statedIds, statedAmounts }
      }),
    ),
  )
  await keepLetter(scope, submissionId, form)
  await tx.reportSubmission.update({ where: { id: submissionId }, data: { sealed: true } })
  return submissionId
}
