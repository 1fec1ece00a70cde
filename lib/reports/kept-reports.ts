import { Prisma } from "@/lib/db/generated/client"
import { yearOfDay, type Kept } from "@/lib/register/kept"
import type { PartWords } from "@/lib/register/words"

/** Rows that hang on a submission of a report. */
const inSubmission = (table: string) => ({
  table,
  through: { row: Prisma.sql`report_submission s`, on: Prisma.sql`s.id = p.submission_id` },
  record: Prisma.sql`s.report_id`,
})

/** The reason of a decision, of a missing unit or of a correction. */
const reasonsIn = (table: string): PartWords => ({ ...inSubmission(table), texts: { reason: "gone" } })

/** Reports: what waits for a decision stays until it is decided; the letter's heads and the numbers stay for good. */
export const keptReports: Kept = {
  key: "reports",
  table: "report",
  rowUnit: Prisma.sql`x.unit_id`,
  // None is ever deleted once it was handed in.
  live: Prisma.sql`true`,
  words: {
    texts: { subject: "gone", place: "blank", signer: "blank", recipients: "blank" },
    parts: [
      { table: "report_section", record: Prisma.sql`p.report_id`, texts: { body: "blank" }, removed: true },
      {
        ...inSubmission("report_letter"),
        texts: { subject: "gone", place: "blank", signer: "blank", recipients: "blank" },
      },
      { ...inSubmission("report_letter_section"), texts: { body: "blank" }, removed: true },
      ...["report_return_reason", "report_exception", "report_correction"].map(reasonsIn),
    ],
  },
  keeping: {
    year: Prisma.sql`CASE WHEN x.status <> 'submitted' THEN ${yearOfDay(Prisma.sql`x.to_on`)} END`,
    namesPerson: false,
  },
}
