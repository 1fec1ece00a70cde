import { db } from "@/lib/db/client"
import packageFile from "@/package.json"

const patience = 3000

async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref())
  const answer = db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([answer, late])
}

/** How the installation is, for whoever watches it; 503 when the database does not answer within three seconds. */
export async function healthResponse(): Promise<Response> {
  const healthy = await databaseAnswers()
  const body = { status: healthy ? "ok" : "error", version: packageFile.version, database: healthy ? "ok" : "away" }
  return Response.json(body, { status: healthy ? 200 : 503, headers: { "cache-control": "no-store" } })
}
