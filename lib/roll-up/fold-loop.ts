import { db } from "@/lib/db/client"
import { log } from "@/lib/log"

const pauseMs = 500
const batch = 20_000

async function turn(): Promise<void> {
  await db().$executeRaw`SELECT roll_up.fold(${batch}::int)`
  await db().$executeRaw`SELECT roll_up.turn_day()`
  await db().$executeRaw`SELECT commitment_year_open(extract(year FROM roll_up.today())::int)`
}

/** Folds pending counts in the background. When it stops, counts stay exact and only reads get slower. */
export function startFoldLoop(): void {
  const again = () => {
    setTimeout(() => {
      turn()
        .catch((error: unknown) => log.warn({ error }, "folding failed, trying again"))
        .finally(again)
    }, pauseMs).unref()
  }
  again()
}
