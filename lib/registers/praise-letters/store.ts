import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import type { RegisterStore } from "@/lib/register/register-types"
import { rowStore } from "@/lib/register/row-store"
import { shownValues } from "@/lib/register/form-values"
import { hangsOnTheme } from "../capabilities/theme"
import { ofUnitOn, unitNameOn } from "../capabilities/unit-day"
import type { PraiseLetterInput } from "./schema"

const day = Prisma.sql`x.sent_on`
const theme = hangsOnTheme(({ sentOn }: PraiseLetterInput) => yearOf(sentOn))

export const praiseLetterStore: RegisterStore<PraiseLetterInput> = {
  ...rowStore({
    key: "praiseLetters",
    find: (scope, ids) => scope.tx.praiseLetter.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.praiseLetter.createMany({ data }),
    change: (scope, where, data) => scope.tx.praiseLetter.updateMany({ where, data }),
    columns: ({ sentOn, ...input }: PraiseLetterInput) => ({ ...input, sentOn: toDbDate(sentOn) }),
    title: (row) => row.recipient,
    values: (row) => shownValues(row, "recipient", "sender", "sentOn", "subject", "themeId"),
  }),
  on: day,
  // Praise may come when the unit is gone.
  workDays: {},
  words: { texts: { recipient: "gone", sender: "gone", subject: "gone" } },
  keeping: { namesPerson: true },
  list: {
    ...ofUnitOn("praiseLetters", day),
    columns: {
      recipient: Prisma.sql`x.recipient`,
      sender: Prisma.sql`x.sender`,
      sentOn: Prisma.sql`x.sent_on`,
      unit: unitNameOn(day),
      subject: Prisma.sql`x.subject`,
    },
    filters: theme.filters,
    sorts: { recipient: Prisma.sql`x.recipient COLLATE vi_natural`, sentOn: Prisma.sql`x.sent_on` },
  },
  check: theme.check,
  choices: theme.choices,
}
