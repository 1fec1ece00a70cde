import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import { dialogueKindNames } from "@/lib/glossary"
import type { RegisterStore } from "@/lib/register/define-register"
import { choicesOf } from "@/lib/register/field"
import { rowStore } from "@/lib/register/row-store"
import { shownCount, shownDay } from "@/lib/register/shown"
import { checkThemes, themeChoices, themeFilter } from "../capabilities/theme-choices"
import type { DialogueInput } from "./schema"

export const dialogueStore: RegisterStore<DialogueInput> = {
  ...rowStore({
    key: "dialogues",
    find: (scope, ids) => scope.tx.dialogue.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.dialogue.createMany({ data }),
    change: (scope, where, data) => scope.tx.dialogue.updateMany({ where, data }),
    columns: ({ heldOn, ...input }: DialogueInput) => ({ ...input, heldOn: toDbDate(heldOn) }),
    title: (row) => row.subject,
    values: (row) => ({
      kind: row.kind,
      heldOn: shownDay(row.heldOn),
      withWhom: row.withWhom,
      subject: row.subject,
      sessions: shownCount(row.sessions),
      citizens: shownCount(row.citizens),
      communes: shownCount(row.communes),
      outcome: row.outcome,
      themeId: shownCount(row.themeId),
    }),
  }),
  on: Prisma.sql`x.held_on`,
  words: { texts: { with_whom: "gone", subject: "gone", outcome: "blank" } },
  awaited: { rhythm: "month", deadline: "records", from: "branch" },
  list: {
    from: Prisma.sql`dialogue x`,
    live: Prisma.sql`x.deleted_at IS NULL`,
    id: Prisma.sql`x.id`,
    unit: Prisma.sql`x.unit_id`,
    year: Prisma.sql`extract(year FROM x.held_on)::int`,
    search: Prisma.sql`x.folded`,
    columns: {
      subject: Prisma.sql`x.subject`,
      heldOn: Prisma.sql`x.held_on`,
      unit: Prisma.sql`unit_name_on(x.unit_id, x.held_on)`,
      kind: Prisma.sql`x.kind::text`,
      sessions: Prisma.sql`x.sessions`,
      citizens: Prisma.sql`x.citizens`,
    },
    filters: { kind: (value) => Prisma.sql`x.kind::text = ${value}`, ...themeFilter(Prisma.sql`x.theme_id`) },
    sorts: { heldOn: Prisma.sql`x.held_on`, citizens: Prisma.sql`x.citizens` },
    behind: { dialogues: Prisma.sql`r.id = x.id` },
  },
  check: (scope, inputs) =>
    checkThemes(
      scope,
      inputs.map(({ themeId, heldOn }) => ({ themeId, year: yearOf(heldOn) })),
    ),
  choices: async (scope) => ({ kind: choicesOf(dialogueKindNames), themeId: await themeChoices(scope) }),
}
