import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import { meetingKindNames } from "@/lib/glossary"
import type { RegisterStore } from "@/lib/register/define-register"
import { choicesOf } from "@/lib/register/field"
import { rowStore } from "@/lib/register/row-store"
import { shownCount, shownFlag, shownMonth } from "@/lib/register/shown"
import { checkThemes, themeChoices, themeFilter } from "../capabilities/theme-choices"
import type { MeetingInput } from "./schema"

export const meetingStore: RegisterStore<MeetingInput> = {
  ...rowStore({
    key: "meetings",
    find: (scope, ids) => scope.tx.meeting.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.meeting.createMany({ data }),
    change: (scope, where, data) => scope.tx.meeting.updateMany({ where, data }),
    columns: ({ month, ...input }: MeetingInput) => ({ ...input, month: toDbDate(month) }),
    title: (row) => `${meetingKindNames[row.kind]} tháng ${shownMonth(row.month)}`,
    values: (row) => ({
      month: shownMonth(row.month),
      kind: row.kind,
      themeId: shownCount(row.themeId),
      themeOnAgenda: shownFlag(row.themeOnAgenda),
      present: shownCount(row.present),
      absent: shownCount(row.absent),
      note: row.note,
    }),
  }),
  on: Prisma.sql`x.month`,
  words: { texts: { note: "blank" } },
  awaited: { rhythm: "month", deadline: "meetings", from: "cells" },
  list: {
    from: Prisma.sql`meeting x LEFT JOIN theme t ON t.id = x.theme_id`,
    live: Prisma.sql`x.deleted_at IS NULL`,
    id: Prisma.sql`x.id`,
    unit: Prisma.sql`x.unit_id`,
    year: Prisma.sql`extract(year FROM x.month)::int`,
    search: Prisma.sql`fold_text(x.note || ' ' || unit_name_on(x.unit_id, x.month))`,
    columns: {
      month: Prisma.sql`to_char(x.month, 'MM/YYYY')`,
      unit: Prisma.sql`unit_name_on(x.unit_id, x.month)`,
      kind: Prisma.sql`x.kind::text`,
      theme: Prisma.sql`CASE WHEN x.theme_on_agenda THEN coalesce(t.name, 'Có') END`,
      present: Prisma.sql`x.present`,
      absent: Prisma.sql`x.absent`,
    },
    filters: { kind: (value) => Prisma.sql`x.kind::text = ${value}`, ...themeFilter(Prisma.sql`x.theme_id`) },
    sorts: { month: Prisma.sql`x.month`, present: Prisma.sql`x.present` },
    behind: { meetings: Prisma.sql`r.id = x.id` },
  },
  check: (scope, inputs) =>
    checkThemes(
      scope,
      inputs.map(({ themeId, month }) => ({ themeId, year: yearOf(month) })),
    ),
  choices: async (scope) => ({ kind: choicesOf(meetingKindNames), themeId: await themeChoices(scope) }),
}
