import { db } from "./client"

const measuredFor = 60_000

let ahead = 0
let measuredAt = -Infinity

/**
 * The present moment by the database's clock, which writes most moments and so decides about those that are compared with them: the two clocks may differ
 * by minutes. How much is measured once a minute.
 */
export async function databaseNow(): Promise<Date> {
  const before = Date.now()
  if (Math.abs(before - measuredAt) > measuredFor) {
    const [row] = await db().$queryRaw<
      { ms: number }[]
    >`SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms`
    const agree = row!.ms >= before && row!.ms <= Date.now() + 1
    // Rather a little too much: what the database has just written has happened.
    ahead = agree ? 0 : row!.ms - before
    measuredAt = before
  }
  return new Date(Date.now() + ahead)
}
