import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { formatNumber } from "@/lib/format/numbers"
import { registerNames } from "@/lib/glossary"
import type { RegisterKey } from "@/lib/register-key"
import type { Doubts } from "./doubts"

/** Numbers of a register that are compared with what the same unit usually writes there. */
interface UsualCounts<Input> {
  key: RegisterKey
  /** The fields, with the SQL of each as a number of a row `x`. */
  counts: Partial<Record<Extract<keyof Input, string>, Prisma.Sql>>
  /** What else must be the same for two records to be alike, in SQL of a row `x` and of what is typed. */
  alike?: { sql: Prisma.Sql; of: (input: Input) => string }
}

interface Usual {
  unitId: number
  alike: string
  field: string
  usual: number
}

/** So many times the usual are asked about, from so large a number on, once so many records tell what is usual. */
const times = 10
const least = 20
const fewest = 2

const placeOf = ({ unitId, alike, field }: Omit<Usual, "usual">) => `${unitId} ${alike} ${field}`

async function findUsual<Input extends { unitId: number }>(
  { tx }: Scope,
  { key, counts, alike }: UsualCounts<Input>,
  inputs: Input[],
  id: number,
): Promise<Map<string, number>> {
  const units = [...new Set(inputs.map(({ unitId }) => unitId))]
  const medians = Object.entries<Prisma.Sql>(counts as Record<string, Prisma.Sql>).map(
    ([field, sql]) => Prisma.sql`
      SELECT x.unit_id AS "unitId", ${alike?.sql ?? Prisma.sql`''`}::text AS alike, ${field}::text AS field,
        percentile_disc(0.5) WITHIN GROUP (ORDER BY ${sql})::float8 AS usual
      FROM ${Prisma.raw(registerNames[key].table)} x
      WHERE x.unit_id = ANY (${units}::int[]) AND x.deleted_at IS NULL AND x.id <> ${id}::int AND ${sql} > 0
      GROUP BY 1, 2 HAVING count(*) >= ${fewest}::int`,
  )
  const rows = await tx.$queryRaw<Usual[]>`${Prisma.join(medians, " UNION ALL ")}`
  return new Map(rows.map((row) => [placeOf(row), row.usual]))
}

/** Doubts about numbers that are ten times the middle one of those that the same unit wrote of the same before. */
export function unusualCounts<Input extends { unitId: number }>(compared: UsualCounts<Input>) {
  const fields = Object.keys(compared.counts) as Extract<keyof Input, string>[]
  return async (scope: Scope, inputs: Input[], id = 0): Promise<Doubts[]> => {
    const usual = await findUsual(scope, compared, inputs, id)
    return inputs.map((input) => {
      const alike = compared.alike?.of(input) ?? ""
      const doubts = fields.flatMap((field): [string, string][] => {
        const before = usual.get(placeOf({ unitId: input.unitId, alike, field }))
        const count = Number(input[field] ?? 0)
        if (before === undefined || count < least || count < times * before) return []
        const many = Math.floor(count / before)
        return [
          [
            field,
            `${formatNumber(count)} gấp khoảng ${formatNumber(many)} lần số thường ghi của đơn vị (${formatNumber(before)}).`,
          ],
        ]
      })
      return Object.fromEntries(doubts)
    })
  }
}
