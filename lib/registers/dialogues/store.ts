import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import { dialogueKindNames } from "@/lib/glossary"
import type { RegisterStore } from "@/lib/register/register-types"
import { rowStore } from "@/lib/register/row-store"
import { shownValues } from "@/lib/register/form-values"
import { oneOfWords } from "../capabilities/chosen"
import { unusualCounts } from "@/lib/register/usual-counts"
import { hangsOnTheme } from "../capabilities/theme"
import { together } from "../capabilities/together"
import { ofUnitOn, unitNameOn } from "../capabilities/unit-day"
import type { DialogueInput } from "./schema"

const day = Prisma.sql`x.held_on`
const chosen = together<DialogueInput>(
  hangsOnTheme(({ heldOn }: DialogueInput) => yearOf(heldOn)),
  oneOfWords("kind", Prisma.sql`x.kind`, dialogueKindNames),
)

export const dialogueStore: RegisterStore<DialogueInput> = {
  ...rowStore({
    key: "dialogues",
    find: (scope, ids) => scope.tx.dialogue.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.dialogue.createMany({ data }),
    change: (scope, where, data) => scope.tx.dialogue.updateMany({ where, data }),
    columns: ({ heldOn, ...input }: DialogueInput) => ({ ...input, heldOn: toDbDate(heldOn) }),
    title: (row) => row.subject,
    values: (row) =>
      shownValues(
        row,
        "kind",
        "heldOn",
        "withWhom",
        "subject",
        "sessions",
        "citizens",
        "communes",
        "outcome",
        "themeId",
      ),
  }),
  on: day,
  workDays: { heldOn: day },
  words: { texts: { with_whom: "gone", subject: "gone", outcome: "blank" } },
  awaited: { rhythm: "month", deadline: "records", from: "branch" },
  list: {
    ...ofUnitOn("dialogues", day),
    columns: {
      subject: Prisma.sql`x.subject`,
      heldOn: Prisma.sql`x.held_on`,
      unit: unitNameOn(day),
      kind: Prisma.sql`x.kind::text`,
      sessions: Prisma.sql`x.sessions`,
      citizens: Prisma.sql`x.citizens`,
    },
    filters: chosen.filters,
    sorts: { heldOn: Prisma.sql`x.held_on`, citizens: Prisma.sql`x.citizens` },
  },
  check: chosen.check,
  choices: chosen.choices,
  doubts: unusualCounts<DialogueInput>({
    key: "dialogues",
    counts: {
      sessions: Prisma.sql`x.sessions`,
      citizens: Prisma.sql`x.citizens`,
      communes: Prisma.sql`x.communes`,
    },
    alike: { sql: Prisma.sql`x.kind`, of: ({ kind }) => kind },
  }),
}
