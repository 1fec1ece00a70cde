import { z } from "zod"
import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { daysOf, type Period } from "@/lib/format/months"
import { keysOf } from "@/lib/schema-parts"
import { outreachQualifierNames } from "@/lib/glossary"
import type { Qualifier } from "@/lib/qualifier"
import type { FigureValues } from "./figures"

/** What of the stated totals of an indicator has no record of its own, and how exact those totals are. */
export interface Rest {
  value: number
  words: Qualifier[]
}

/** By the key of the indicator; what is not there is none. */
export type Rests = ReadonlyMap<string, Rest>

export interface BranchRests {
  branch: Rests
  own: Rests
  /** Of totals of the whole branch: in no unit of it. */
  undivided: Rests
  /** By direct child. */
  children: ReadonlyMap<number, Rests>
}

const row = z.object({
  span: z.number(),
  indicator: z.string(),
  child: z.number().nullable(),
  own: z.boolean(),
  rest: z.number(),
  words: z.array(z.enum(keysOf(outreachQualifierNames))),
})

type Row = z.infer<typeof row>

function sumOf(rows: Row[]): Rests {
  const sums = new Map<string, Rest>()
  for (const { indicator, rest, words } of rows) {
    const before = sums.get(indicator)
    sums.set(indicator, {
      value: (before?.value ?? 0) + rest,
      words: [...new Set([...(before?.words ?? []), ...words])],
    })
  }
  return sums
}

function childrenOf(rows: Row[]): BranchRests["children"] {
  const ids = new Set(rows.flatMap(({ child }) => child ?? []))
  return new Map([...ids].map((id) => [id, sumOf(rows.filter(({ child }) => child === id))]))
}

/** The rests of the stated totals that lie in each of some periods, in their order; of totals that go beyond a period nothing. */
export async function loadRests(
  scope: Scope,
  unitId: number,
  periods: Period[],
  restated: boolean,
): Promise<BranchRests[]> {
  const days = periods.map(daysOf)
  const [first, last] = [days.map(([day]) => toDbDate(day)), days.map(([, day]) => toDbDate(day))]
  const raw = await scope.tx.$queryRaw<unknown[]>`
    SELECT span, indicator, child, own, rest::float8 AS rest, words
    FROM roll_up.branch_rests(${unitId}::int, ${first}::date[], ${last}::date[], ${restated}::boolean)`
  const all = z.array(row).parse(raw)
  return days.map((_, i) => {
    const rows = all.filter(({ span }) => span === i + 1)
    return {
      branch: sumOf(rows),
      own: sumOf(rows.filter(({ own }) => own)),
      undivided: sumOf(rows.filter(({ own, child }) => !own && child === null)),
      children: childrenOf(rows),
    }
  })
}

/** Counted values with what was stated beyond them. */
export function withRests(values: FigureValues, rests: Rests): FigureValues {
  const entries = Object.entries(values).map(([key, value]) => [key, value + (rests.get(key)?.value ?? 0)] as const)
  return Object.fromEntries(entries) as FigureValues
}
