import { withConnection } from "@/lib/db/connection"
import { z } from "zod"
import type { Tx } from "@/lib/db/client"

const differenceSchema = z
  .object({
    part: z.enum(["place", "own", "branch", "total"]),
    tree: z.number().nullable(),
    year: z.number().nullable(),
    month: z.string().nullable(),
    unit_id: z.number(),
    figure: z.string().nullable(),
    expected: z.string().nullable(),
    found: z.string().nullable(),
  })
  .transform(({ unit_id, ...rest }) => ({ ...rest, unitId: unit_id }))

/**
 * Where what is kept differs from what the records and placements say. `part` place: paths in a tree, `figure` null; own: a unit's own sum of a
 * month; branch: the sum of a branch in a year, in a tree (0 = today's); of an
 * indicator that is data in a month; total: what lies in a stated total. `expected` follows from the records; null = there should be none.
 */
export type Difference = z.infer<typeof differenceSchema>

/** `unitId`: this unit and everything that stands below it in any of the trees. `year`: this year alone, as it stood and restated. */
export interface VerifyOptions {
  unitId?: number
  year?: number
}

/** Computes everything derived again in one snapshot, beside running writers; returns what differs, nothing when all is exact. */
export async function verify(database: string | Tx, { unitId, year }: VerifyOptions = {}): Promise<Difference[]> {
  const rows = await (typeof database === "string"
    ? overConnection(database, unitId ?? null, year ?? null)
    : database.$queryRaw`
        SELECT * FROM roll_up.difference(${unitId ?? null}::int, ${year ?? null}::int)
        UNION ALL SELECT * FROM roll_up.value_difference(${unitId ?? null}::int, ${year ?? null}::int)
        UNION ALL SELECT * FROM roll_up.total_difference(${unitId ?? null}::int, ${year ?? null}::int)`)
  return z.array(differenceSchema).parse(rows)
}

function overConnection(url: string, unitId: number | null, year: number | null): Promise<unknown[]> {
  return withConnection(url, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    const { rows } = await client.query<object>(
      `SELECT * FROM roll_up.difference($1, $2) UNION ALL SELECT * FROM roll_up.value_difference($1, $2)
       UNION ALL SELECT * FROM roll_up.total_difference($1, $2)`,
      [unitId, year],
    )
    await client.query("COMMIT")
    return rows
  })
}
