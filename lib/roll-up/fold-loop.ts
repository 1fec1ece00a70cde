import { db } from "@/lib/db/client"
import { log } from "@/lib/log"
import { turnDay } from "@/lib/structure/turn-day"

const pauseMs = 500
const batch = 20_000

/** One turn of the loop: the day first, so that nothing which goes wrong with folding keeps it from turning. */
export async function backgroundTurn(): Promise<void> {
  for (const work of [turnDay, () => db().$executeRaw`SELECT roll_up.fold(${batch}::int)`]) {
    await work().catch((error: unknown) => log.warn({ error }, "background work failed, trying again"))
  }
}

/** Folds pending counts and turns the day in the background. When it stops, counts stay exact and only reads get slower. */
export function startFoldLoop(): void {
  const again = () => {
    setTimeout(() => void backgroundTurn().finally(again), pauseMs).unref()
  }
  again()
}
