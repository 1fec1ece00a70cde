import { startEmbedded } from "@/lib/db/embedded"
import { db } from "@/lib/db/client"
import { migrate } from "@/lib/db/migrate"
import { EMBEDDED_DIR } from "@/lib/db/with-database"
import { env } from "@/lib/env"
import { isEmpty, loadSampleData, sampleAccounts } from "@/prisma/seed"

type Step = <T>(label: string, work: (progress: (line: string) => void) => Promise<T>) => Promise<T>

/**
 * Makes the database ready for the server: runs, migrated, with sample data if it was empty and they are wanted.
 * Returns the sample accounts that can sign in, and whether there is nothing yet. `onStop` is given what must be stopped at the end.
 */
export async function prepare(step: Step, onStop: (stop: () => Promise<void>) => void) {
  if (!process.env.DATABASE_URL) {
    const server = await step("Khởi động cơ sở dữ liệu", () => startEmbedded({ dir: EMBEDDED_DIR }))
    onStop(server.stop)
    process.env.DATABASE_URL = server.url
  }
  const { databaseUrl, sampleData } = env()
  await step("Cập nhật cấu trúc cơ sở dữ liệu", () => migrate(databaseUrl))
  if (sampleData && (await isEmpty())) await step("Nạp dữ liệu mẫu", loadSampleData)
  const usable = await db().account.count({ where: { isSample: true, lockedAt: null } })
  const empty = await isEmpty()
  await db().$disconnect()
  return { accounts: usable > 0 ? sampleAccounts : [], empty }
}
