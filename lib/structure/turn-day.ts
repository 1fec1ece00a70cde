import { db } from "@/lib/db/client"
import { today, type IsoDate } from "@/lib/format/dates"
import { log } from "@/lib/log"

/** Lets what was planned for a new day take effect and opens a new year for commitments; does nothing on the same day again. */
export async function turnDay(): Promise<void> {
  await db().$executeRaw`SELECT roll_up.turn_day()`
  await db().$executeRaw`SELECT commitment_year_open(extract(year FROM roll_up.today())::int)`
}

/** The day that all trees are of; the database's clock decides. */
async function turnedUntil(): Promise<IsoDate | null> {
  const [row] = await db().$queryRaw<{ day: IsoDate }[]>`
    SELECT coalesce(roll_up.stale_since(), roll_up.today())::text AS day`
  return row?.day ?? null
}

let turned: IsoDate | null = null
let turning: Promise<void> | null = null

async function turn(): Promise<void> {
  try {
    await turnDay()
    turned = await turnedUntil()
  } catch (error) {
    log.warn({ error }, "the day was not turned, reading as of an earlier one")
  } finally {
    turning = null
  }
}

/** Before a request reads or writes: the first of a day turns it if the background loop has not. The others ask no database. */
export async function ensureDay(): Promise<void> {
  if (turned !== today()) await (turning ??= turn())
}
