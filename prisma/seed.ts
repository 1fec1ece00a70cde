import { recordEvents } from "@/lib/audit/record-event"
import { db, type Tx } from "@/lib/db/client"
import { today } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { accounts, insertAccounts, samplePassword } from "./sample/accounts"
import { insertCommitments } from "./sample/commitments"
import { insertDeadlines } from "./sample/deadlines"
import { insertDocuments } from "./sample/documents"
import { insertLaterEvents } from "./sample/events"
import { insertPeople } from "./sample/people"
import { insertPractice } from "./sample/practice"
import { insertUnits } from "./sample/units"
import { insertYear } from "./sample/year"

type Progress = (line: string) => void

/** Who can sign in to the sample data, one line per role; a person with two roles has two lines. */
export const sampleAccounts = accounts.map(({ username, role, unit }) => {
  return { username, password: samplePassword, role, unit }
})

/** Whether the installation has no units and no accounts. */
export async function isEmpty(client: Tx = db()): Promise<boolean> {
  return (await client.unit.count()) === 0 && (await client.account.count()) === 0
}

async function insertAll(tx: Tx, progress: Progress): Promise<void> {
  const units = await insertUnits(tx)
  progress(`${formatNumber(units.length)} đơn vị`)
  await insertAccounts(tx, units)
  await insertDeadlines(tx, units, today())
  const people = await insertPeople(tx, units)
  progress(`${formatNumber(people.length)} người`)
  progress(`${formatNumber(await insertCommitments(tx, people))} bản cam kết`)
  progress(`${formatNumber(await insertDocuments(tx, units))} văn bản`)
  const { models, exemplars } = await insertPractice(tx, units, today())
  progress(`${formatNumber(models)} mô hình, ${formatNumber(exemplars)} điển hình`)
  const { meetings, conferences } = await insertYear(tx, units, today())
  progress(`${formatNumber(meetings)} buổi sinh hoạt, ${formatNumber(conferences)} hội nghị`)
  await insertLaterEvents(tx, units)
  await recordEvents(tx, { fullName: "Hệ thống" }, [{ action: "sample.load", subject: "installation" }])
}

/**
 * Fills an empty installation with the sample data; does nothing when it is not empty. One transaction: an interrupted
 * load leaves nothing, and of two processes that start together one loads.
 */
export async function loadSampleData(progress: Progress): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sample data'))`
      if (await isEmpty(tx)) await insertAll(tx, progress)
    },
    { timeout: 600_000, maxWait: 60_000 },
  )
  await db().$executeRaw`SELECT roll_up.fold(NULL)`
  // Plans made for empty tables would be slow until autovacuum comes by.
  await db().$executeRaw`ANALYZE`
}
