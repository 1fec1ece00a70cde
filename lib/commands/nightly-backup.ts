// What `npm start` runs each night (BACKUP_DIR): one backup, unless a good one was made since it was due.
import { Refusal } from "@/lib/backup/refusal"
import { backUpNightly } from "@/lib/backup/nightly"
import { failureText } from "@/lib/backup/failure-text"
import { withDatabase } from "@/lib/db/with-database"
import { env } from "@/lib/env"
import { log } from "@/lib/log"
import { newPassphrase } from "./backup-passphrase"
import { yieldToOffice } from "./backup-priority"
import { secretsInForce } from "./kept-secrets"

async function backUp(): Promise<void> {
  const { backup } = env()
  if (!backup) throw new Refusal("BACKUP_DIR chưa đặt.")
  const sealed = backup.withSecrets ? { secrets: secretsInForce(), passphrase: await newPassphrase() } : null
  yieldToOffice()
  const done = await withDatabase((url) => backUpNightly({ url, sealed }, backup))
  if (done) log.info({ bytes: done.size, rows: done.rows, file: done.file }, "the backup of the night is made")
}

try {
  await backUp()
} catch (error) {
  log.error({ reason: failureText(error) }, "the backup of the night failed; earlier ones are kept")
  process.exitCode = 1
}
