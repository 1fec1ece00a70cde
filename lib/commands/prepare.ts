import { startEmbedded } from "@/lib/db/embedded"
import { keepUp } from "@/lib/db/keep-up"
import { db } from "@/lib/db/client"
import { migrate } from "@/lib/migrate/migrate"
import { EMBEDDED_DIR } from "@/lib/db/with-database"
import { env } from "@/lib/env"
import { isEmpty, loadSampleData, sampleAccounts } from "@/prisma/seed"

type OnStop = (stop: () => Promise<void>) => void
type Step = <T>(label: string, work: (progress: (line: string) => void) => Promise<T>) => Promise<T>

/** Starts the embedded server and keeps it up; returns its address. Whoever stops the office while it is starting ends it as soon as it runs. */
async function startKept(step: Step, onStop: OnStop): Promise<string> {
  const starting = step("Khởi động cơ sở dữ liệu", () => startEmbedded({ dir: EMBEDDED_DIR }))
  const kept = starting.then((server) => ({ url: server.url, end: keepUp(server, (line) => console.log(line)) }))
  onStop(() =>
    kept.then(
      ({ end }) => end(),
      () => undefined,
    ),
  )
  return (await kept).url
}

/**
 * Makes the database ready for the server: runs, migrated, with sample data if it was empty and they are wanted.
 * Returns the sample accounts that can sign in, and whether there is nothing yet. `onStop` is given what must be stopped at the end.
 */
export async function prepare(step: Step, onStop: OnStop) {
  if (!process.env.DATABASE_URL) {
    process.env.DATABASE_URL = await startKept(step, onStop)
  }
  const { databaseUrl, sampleData } = env()
  await step("Cập nhật cấu trúc cơ sở dữ liệu", () => migrate(databaseUrl))
  if (sampleData && (await isEmpty())) await step("Nạp dữ liệu mẫu", loadSampleData)
  const usable = await db().account.count({ where: { isSample: true, lockedAt: null } })
  const empty = await isEmpty()
  await db().$disconnect()
  return { accounts: usable > 0 ? sampleAccounts : [], empty }
}
