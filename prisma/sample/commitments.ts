import type { Prisma } from "@/lib/db/generated/client"
import type { CommitmentStatus } from "@/lib/db/generated/enums"
import type { Tx } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { type IsoDate, yearOf } from "@/lib/format/dates"
import { someDay } from "./calendar"
import { type ItemText, itemTexts, remarks, selfReports } from "./commitment-texts"
import type { SamplePerson } from "./people"
import { type Random, seeded } from "./random"
import { inPortions, withIds } from "./rows"

type Outcome = CommitmentStatus | "none"
type ItemRow = ItemText & { commitmentId: number; sortOrder: number; deadline: IsoDate }
type CommitmentRow = Omit<Prisma.CommitmentCreateManyInput, "id">

const outcomes: Record<number, Partial<Record<Outcome, number>>> = {
  2024: { concluded: 0.96, approved: 0.02, none: 0.02 },
  2025: { concluded: 0.86, reported: 0.06, approved: 0.04, submitted: 0.01, none: 0.03 },
  2026: { approved: 0.7, submitted: 0.15, draft: 0.08, none: 0.07 },
}

const grades = { "Hoàn thành xuất sắc": 0.15, "Hoàn thành tốt": 0.66, "Hoàn thành": 0.18, "Không hoàn thành": 0.01 }

const progress: CommitmentStatus[] = ["draft", "submitted", "approved", "reported", "concluded"]

function datesUpTo(random: Random, status: CommitmentStatus, year: number) {
  const reached = progress.indexOf(status)
  const day = (step: number, first: string, last: string) => {
    const on = someDay(random, `${year}-${first}`, `${year}-${last}`)
    return step <= reached ? toDbDate(on) : null
  }
  return {
    submittedOn: day(1, "02-05", "03-12"),
    approvedOn: day(2, "03-13", "03-31"),
    reportedOn: day(3, "11-05", "11-30"),
    concludedOn: day(4, "12-02", "12-20"),
  }
}

function commitment(
  random: Random,
  person: SamplePerson,
  year: number,
  gradeIds: Map<string, number>,
): CommitmentRow[] {
  const outcome = random.weighted(outcomes[year]!)
  if (outcome === "none") return []
  const dates = datesUpTo(random, outcome, year)
  // Commitments are written early in the year, moves come late.
  const { cell } = person.move && yearOf(person.move.on) < year ? person.move : person
  return [
    {
      personId: person.id,
      unitId: cell.id,
      year,
      isHeadPlan: person.isHead,
      status: outcome,
      ...dates,
      selfReport: dates.reportedOn ? random.pick(selfReports) : "",
      remark: dates.concludedOn ? random.pick(remarks) : "",
      gradeId: dates.concludedOn ? gradeIds.get(random.weighted(grades))! : null,
    },
  ]
}

function items(random: Random, commitmentId: number, year: number): ItemRow[] {
  const first = random.int(0, itemTexts.length - 1)
  return Array.from({ length: random.int(2, 4) }, (_, index) => itemTexts[(first + index * 4) % itemTexts.length]!)
    .sort((a, b) => a.part - b.part)
    .map((text, index) => ({
      ...text,
      commitmentId,
      sortOrder: index + 1,
      deadline: `${year}-${random.pick(["06-30", "09-30", "11-30"])}`,
    }))
}

/** One JSON value instead of seven parameters a row: about five times as fast, and there are 60,000 rows. */
function insertItems(tx: Tx, rows: ItemRow[]): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO commitment_item (commitment_id, sort_order, part, action, measure, deadline, duty)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row ("commitmentId" int, "sortOrder" int, part int, action text, measure text, deadline date, duty text)`
}

/** The cells of some communes have entered nothing yet in the last year, so that there is somebody to chase. */
function startsIn(year: number, person: SamplePerson): boolean {
  return year < 2026 || parseInt(person.cell.code.slice(1)) % 40 !== 0
}

/** Inserts the commitments of 2024-2026 with their items; returns how many. Their years open with them. */
export async function insertCommitments(tx: Tx, people: SamplePerson[]): Promise<number> {
  const random = seeded(3)
  const gradeIds = new Map((await tx.resultGrade.findMany()).map(({ name, id }) => [name, id]))
  const years = Object.keys(outcomes).map(Number)
  const drafts = years.flatMap((year) =>
    people.filter((person) => startsIn(year, person)).flatMap((person) => commitment(random, person, year, gradeIds)),
  )
  const rows = await withIds(tx, "commitment", drafts)
  await inPortions(rows, (data) => tx.commitment.createMany({ data }))
  const itemRows = rows.flatMap(({ id, year }) => items(random, id, year))
  await inPortions(itemRows, (portion) => insertItems(tx, portion))
  return rows.length
}
