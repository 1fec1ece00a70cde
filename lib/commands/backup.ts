import path from "node:path"
import { asOnlyBackup } from "@/lib/backup/backup-lock"
import { Refusal } from "@/lib/backup/refusal"
import { runBackup } from "@/lib/backup/run-backup"
import { loadSettings, withDatabase } from "@/lib/db/with-database"
import { formatBytes, formatNumber } from "@/lib/format/numbers"
import { newPassphrase } from "./backup-passphrase"
import { yieldToOffice } from "./backup-priority"
import { readCommandLine, wrongUse } from "./bare/command-line.mjs"
import { secretsInForce } from "./kept-secrets"
import { showProgress } from "./show-progress"
import { runCommand } from "./run-command"

const usage = "Cách dùng: npm run backup -- <tệp> [--without-secrets]"
const { values, words } = readCommandLine(usage, { "without-secrets": { type: "boolean", default: false } }, 1)
const [file] = words
if (!file) wrongUse(usage)

/** The secrets to seal, or null and a word about what is missing. */
async function sealed(withoutSecrets: boolean) {
  const secrets = secretsInForce()
  if (Object.keys(secrets).length === 0) console.log("Máy này không giữ khóa bí mật nào: bản sao lưu chỉ có dữ liệu.")
  else if (withoutSecrets) console.log("Bản sao lưu sẽ KHÔNG có khóa bí mật (.data/auth-secret hoặc AUTH_SECRET).")
  else return { secrets, passphrase: await newPassphrase() }
  return null
}

async function backUp(file: string, withoutSecrets: boolean): Promise<boolean> {
  loadSettings()
  const order = { file: path.resolve(file), sealed: await sealed(withoutSecrets) }
  const began = performance.now()
  yieldToOffice()
  const done = await withDatabase((url) =>
    asOnlyBackup(url, (client) => runBackup(client, { url, ...order, progress: showProgress() }, false)),
  )
  if (!done) throw new Refusal("Đang có một lần sao lưu khác chạy; hãy đợi lần đó xong.")
  const took = formatNumber(Math.round((performance.now() - began) / 100) / 10)
  console.log(
    `Đã sao lưu ${formatNumber(done.rows)} dòng vào ${done.file}: ${formatBytes(done.size)}, ${took} giây; đã đọc lại, đúng.`,
  )
  return true
}

await runCommand(() => backUp(file, values["without-secrets"]))
