import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { fold } from "@/lib/format/fold"
import { breadthNames, outreachQualifierNames } from "@/lib/glossary"
import type { RegisterStore } from "@/lib/register/register-types"
import { choicesOf } from "@/lib/register/field"
import { rowStore } from "@/lib/register/row-store"
import { dayValue, shownValues } from "@/lib/register/form-values"
import { formatSum } from "@/lib/qualifier"
import { indicatorSql, loadIndicators } from "@/lib/roll-up/indicators"
import { oneOfWords } from "../capabilities/chosen"
import { together } from "../capabilities/together"
import { ofUnitOn, searchedByUnit, unitNameOn } from "../capabilities/unit-day"
import { withWord } from "../capabilities/with-word"
import { checkTotals } from "./check-totals"
import type { StatedTotalInput } from "./schema"

const day = Prisma.sql`x.last_day`
const named = Prisma.sql`${indicatorSql} i`

const nameOf = ({ label, unitOfCount }: { label: string; unitOfCount: string }) =>
  fold(label) === fold(unitOfCount) ? label : `${label} (${unitOfCount})`

const indicator = {
  filters: { indicator: (value: string) => Prisma.sql`x.indicator = ${value}` },
  check: checkTotals,
  choices: async (scope: Scope) => ({
    indicator: (await loadIndicators(scope)).map((one) => ({
      value: one.key,
      label: nameOf(one),
      also: [one.name, one.label],
    })),
  }),
}

/** Totals with what they are of. */
async function findNamed(scope: Scope, ids: number[]) {
  const rows = await scope.tx.statedTotal.findMany({ where: { id: { in: ids } } })
  const indicators = new Map((await loadIndicators(scope)).map((one) => [one.key, one]))
  return rows.map((row) => ({ ...row, of: indicators.get(row.indicator) }))
}

const chosen = together<StatedTotalInput>(indicator, oneOfWords("breadth", Prisma.sql`x.breadth`, breadthNames), {
  choices: async () => ({ qualifier: choicesOf(outreachQualifierNames) }),
})

export const statedTotalStore: RegisterStore<StatedTotalInput> = {
  ...rowStore({
    key: "statedTotals",
    find: findNamed,
    insert: (scope, data) => scope.tx.statedTotal.createMany({ data }),
    change: (scope, where, data) => scope.tx.statedTotal.updateMany({ where, data }),
    columns: ({ firstDay, lastDay, ...input }: StatedTotalInput) => ({
      ...input,
      firstDay: toDbDate(firstDay),
      lastDay: toDbDate(lastDay),
    }),
    title: ({ of, value, qualifier, firstDay, lastDay }) =>
      `${of?.name}: ${formatSum(value.toNumber(), [qualifier])} ${of?.unitOfCount}, ${dayValue(firstDay)}–${dayValue(lastDay)}`,
    values: ({ value, ...row }) =>
      shownValues(
        { ...row, value: value.toNumber() },
        "breadth",
        "indicator",
        "firstDay",
        "lastDay",
        "value",
        "qualifier",
        "source",
      ),
  }),
  on: day,
  workDays: { lastDay: day },
  words: { texts: { source: "blank" }, kept: ["indicator"] },
  list: {
    ...ofUnitOn("statedTotals", day),
    from: Prisma.sql`stated_total x JOIN ${named} ON i.key = x.indicator JOIN roll_up.total t ON t.id = x.id`,
    search: searchedByUnit(
      Prisma.sql`x.source`,
      (fits) => Prisma.sql`x.indicator IN (SELECT i.key FROM ${named} WHERE ${fits(Prisma.sql`fold_words(i.name)`)})`,
    ),
    columns: {
      indicator: Prisma.sql`i.name`,
      value: withWord(Prisma.sql`x.value`, Prisma.sql`x.qualifier`, Prisma.sql`i.unit_of_count`),
      recorded: Prisma.sql`t.inside::float8`,
      rest: Prisma.sql`t.rest::float8`,
      breadth: Prisma.sql`x.breadth::text`,
      firstDay: Prisma.sql`x.first_day`,
      lastDay: Prisma.sql`x.last_day`,
      unit: unitNameOn(day),
      source: Prisma.sql`x.source`,
    },
    filters: chosen.filters,
    sorts: {
      indicator: Prisma.sql`i.name COLLATE vi_natural`,
      lastDay: Prisma.sql`x.last_day`,
      value: Prisma.sql`x.value`,
    },
  },
  check: chosen.check,
  choices: chosen.choices,
}
