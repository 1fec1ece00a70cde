import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import { meetingKindNames } from "@/lib/glossary"
import type { RegisterStore } from "@/lib/register/register-types"
import { rowStore } from "@/lib/register/row-store"
import { monthValue, shownValues } from "@/lib/register/form-values"
import { oneOfWords } from "../capabilities/chosen"
import { hangsOnTheme } from "../capabilities/theme"
import { together } from "../capabilities/together"
import { ofUnitOn, searchedByUnit, unitNameOn } from "../capabilities/unit-day"
import { checkCells, meetingsOutsideCells } from "./check-cells"
import { meetingDoubts } from "./doubts"
import type { MeetingInput } from "./schema"

const day = Prisma.sql`x.month`
const chosen = together<MeetingInput>(
  hangsOnTheme(({ month }: MeetingInput) => yearOf(month)),
  oneOfWords("kind", Prisma.sql`x.kind`, meetingKindNames),
  { check: checkCells },
)

export const meetingStore: RegisterStore<MeetingInput> = {
  ...rowStore({
    key: "meetings",
    find: (scope, ids) => scope.tx.meeting.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.meeting.createMany({ data }),
    change: (scope, where, data) => scope.tx.meeting.updateMany({ where, data }),
    columns: ({ month, ...input }: MeetingInput) => ({ ...input, month: toDbDate(month) }),
    title: (row) => `${meetingKindNames[row.kind]} tháng ${monthValue(row.month)}`,
    values: (row) => ({
      ...shownValues(row, "kind", "themeId", "themeOnAgenda", "present", "absent", "note"),
      month: monthValue(row.month),
    }),
  }),
  on: day,
  workDays: { month: day },
  misplaced: meetingsOutsideCells,
  words: { texts: { note: "blank" } },
  awaited: { rhythm: "month", deadline: "meetings", from: "cells" },
  list: {
    ...ofUnitOn("meetings", day),
    from: Prisma.sql`meeting x LEFT JOIN theme t ON t.id = x.theme_id`,
    search: searchedByUnit(Prisma.sql`x.note`),
    columns: {
      month: Prisma.sql`to_char(x.month, 'MM/YYYY')`,
      unit: unitNameOn(day),
      kind: Prisma.sql`x.kind::text`,
      theme: Prisma.sql`CASE WHEN x.theme_on_agenda THEN coalesce(t.name, 'Có') END`,
      present: Prisma.sql`x.present`,
      absent: Prisma.sql`x.absent`,
    },
    filters: chosen.filters,
    sorts: { month: Prisma.sql`x.month`, present: Prisma.sql`x.present` },
  },
  check: chosen.check,
  choices: chosen.choices,
  doubts: meetingDoubts,
}
