import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import { outreachQualifierNames } from "@/lib/glossary"
import type { RegisterStore } from "@/lib/register/register-types"
import { choicesOf } from "@/lib/register/field"
import { rowStore } from "@/lib/register/row-store"
import { monthValue, shownValues } from "@/lib/register/form-values"
import { unusualCounts } from "@/lib/register/usual-counts"
import { hangsOnTheme } from "../capabilities/theme"
import { together } from "../capabilities/together"
import { ofUnitOn, searchedByUnit, unitNameOn } from "../capabilities/unit-day"
import { withWord } from "../capabilities/with-word"
import { checkCounts, checkKinds } from "./check-counts"
import { loadKinds } from "@/lib/roll-up/kinds"
import { shownValue } from "./rules"
import type { OutreachInput } from "./schema"

const day = Prisma.sql`x.month`
const kind = {
  filters: { kindKey: (value: string) => Prisma.sql`x.kind_key = ${value}` },
  check: checkKinds,
  choices: async (scope: Scope) => ({
    kindKey: (await loadKinds(scope)).map(({ key, name }) => ({ value: key, label: name })),
  }),
}
const chosen = together<OutreachInput>(
  hangsOnTheme(({ month }: OutreachInput) => yearOf(month)),
  kind,
  { choices: async () => ({ qualifier: choicesOf(outreachQualifierNames) }) },
)

export const outreachStore: RegisterStore<OutreachInput> = {
  ...rowStore({
    key: "outreach",
    find: (scope, ids) => scope.tx.outreachCount.findMany({ where: { id: { in: ids } }, include: { kind: true } }),
    insert: (scope, data) => scope.tx.outreachCount.createMany({ data }),
    change: (scope, where, data) => scope.tx.outreachCount.updateMany({ where, data }),
    columns: ({ month, ...input }: OutreachInput) => ({ ...input, month: toDbDate(month) }),
    title: ({ kind, value, qualifier, month }) =>
      `${kind.name}: ${shownValue(value, qualifier)} ${kind.unitOfCount}, tháng ${monthValue(month)}`,
    values: (row) => ({
      ...shownValues(row, "kindKey", "value", "qualifier", "themeId", "note"),
      month: monthValue(row.month),
    }),
  }),
  on: day,
  workDays: { month: day },
  words: { texts: { note: "blank" } },
  awaited: { rhythm: "month", deadline: "records", from: "branch" },
  list: {
    ...ofUnitOn("outreach", day),
    from: Prisma.sql`outreach_count x JOIN outreach_kind k ON k.key = x.kind_key`,
    search: searchedByUnit(
      Prisma.sql`x.note`,
      (fits) => Prisma.sql`x.kind_key IN (SELECT key FROM outreach_kind WHERE ${fits(Prisma.sql`fold_words(name)`)})`,
    ),
    columns: {
      kind: Prisma.sql`k.name`,
      month: Prisma.sql`to_char(x.month, 'MM/YYYY')`,
      unit: unitNameOn(day),
      value: withWord(Prisma.sql`x.value`, Prisma.sql`x.qualifier`, Prisma.sql`k.unit_of_count`),
      note: Prisma.sql`x.note`,
    },
    filters: chosen.filters,
    sorts: {
      kind: Prisma.sql`k.sort_order`,
      month: Prisma.sql`x.month`,
      value: Prisma.sql`x.value`,
    },
    sum: {
      filter: "kindKey",
      amount: Prisma.sql`sum(x.value)`,
      unitOfCount: Prisma.sql`max(k.unit_of_count)`,
    },
  },
  usedElsewhere: async (scope, ids) => {
    const wholes = await scope.tx.$queryRaw<{ id: number }[]>`
      SELECT w.id FROM outreach_count w JOIN outreach_kind k ON k.part_of = w.kind_key
      JOIN outreach_count p ON p.unit_id = w.unit_id AND p.month = w.month AND p.kind_key = k.key AND p.deleted_at IS NULL
      WHERE w.id = ANY (${ids}::int[]) AND p.id <> ALL (${ids}::int[]) AND p.value > 0`
    return wholes.map((whole) => whole.id)
  },
  check: chosen.check,
  checkBeside: checkCounts,
  doubts: unusualCounts<OutreachInput>({
    key: "outreach",
    counts: { value: Prisma.sql`x.value` },
    alike: { sql: Prisma.sql`x.kind_key`, of: ({ kindKey }) => kindKey },
  }),
  choices: chosen.choices,
}
