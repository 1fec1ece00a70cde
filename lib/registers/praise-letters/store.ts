import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import type { RegisterStore } from "@/lib/register/define-register"
import { rowStore } from "@/lib/register/row-store"
import { shownCount, shownDay } from "@/lib/register/shown"
import { checkThemes, themeChoices, themeFilter } from "../capabilities/theme-choices"
import type { PraiseLetterInput } from "./schema"

export const praiseLetterStore: RegisterStore<PraiseLetterInput> = {
  ...rowStore({
    key: "praiseLetters",
    find: (scope, ids) => scope.tx.praiseLetter.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.praiseLetter.createMany({ data }),
    change: (scope, where, data) => scope.tx.praiseLetter.updateMany({ where, data }),
    columns: ({ sentOn, ...input }: PraiseLetterInput) => ({ ...input, sentOn: toDbDate(sentOn) }),
    title: (row) => row.recipient,
    values: (row) => ({
      recipient: row.recipient,
      sender: row.sender,
      sentOn: shownDay(row.sentOn),
      subject: row.subject,
      themeId: shownCount(row.themeId),
    }),
  }),
  on: Prisma.sql`x.sent_on`,
  words: { texts: { recipient: "gone", sender: "gone", subject: "gone" } },
  keeping: { namesPerson: true },
  list: {
    from: Prisma.sql`praise_letter x`,
    live: Prisma.sql`x.deleted_at IS NULL`,
    id: Prisma.sql`x.id`,
    unit: Prisma.sql`x.unit_id`,
    year: Prisma.sql`extract(year FROM x.sent_on)::int`,
    search: Prisma.sql`x.folded`,
    columns: {
      recipient: Prisma.sql`x.recipient`,
      sender: Prisma.sql`x.sender`,
      sentOn: Prisma.sql`x.sent_on`,
      unit: Prisma.sql`unit_name_on(x.unit_id, x.sent_on)`,
      subject: Prisma.sql`x.subject`,
    },
    filters: themeFilter(Prisma.sql`x.theme_id`),
    sorts: { recipient: Prisma.sql`x.recipient COLLATE "vi-x-icu"`, sentOn: Prisma.sql`x.sent_on` },
    behind: { praiseLetters: Prisma.sql`r.id = x.id` },
  },
  check: (scope, inputs) =>
    checkThemes(
      scope,
      inputs.map(({ themeId, sentOn }) => ({ themeId, year: yearOf(sentOn) })),
    ),
  choices: async (scope) => ({ themeId: await themeChoices(scope) }),
}
