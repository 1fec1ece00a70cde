import { checkBackup, type CheckedBackup } from "@/lib/backup/check-backup"
import { Refusal } from "@/lib/backup/refusal"
import { refuseNewer, refuseUnready, restoreBackup } from "@/lib/backup/restore-backup"
import { openSecrets, type Secrets } from "@/lib/backup/secrets"
import { loadSettings, withDatabase } from "@/lib/db/with-database"
import { formatInstant } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { askYes, canAsk } from "./ask"
import { knownPassphrase } from "./backup-passphrase"
import { readCommandLine, wrongUse } from "./bare/command-line.mjs"
import { putSecretsBack, replacedFiles, secretsOfEnvironment } from "./kept-secrets"
import { showProgress } from "./show-progress"
import { runCommand } from "./run-command"

const usage = "Cách dùng: npm run restore -- <tệp> [--check] [--without-secrets] [--replace-secrets | --keep-secrets]"
const flag = { type: "boolean", default: false } as const
const options = { check: flag, "without-secrets": flag, "replace-secrets": flag, "keep-secrets": flag }
const { values, words } = readCommandLine(usage, options, 1)
const [file] = words
if (!file || (values["replace-secrets"] && values["keep-secrets"])) wrongUse(usage)

type Given = typeof values & { file: string }

/** The backup's secrets, and whether they replace others that are here; nothing is written yet. */
async function openedSecrets(
  { header, sealed }: CheckedBackup,
  given: Given,
): Promise<{ secrets: Secrets; replace: boolean }> {
  if (!sealed || given["without-secrets"]) {
    console.log("Không đưa khóa bí mật nào về: mọi người đăng nhập lại với mật khẩu cũ, dữ liệu không thiếu gì.")
    return { secrets: {}, replace: false }
  }
  const secrets = await openSecrets(sealed, await knownPassphrase(), header.id)
  return { secrets, replace: await mayReplace(replacedFiles(secrets), given) }
}

async function mayReplace(files: string[], given: Given): Promise<boolean> {
  if (files.length === 0 || given["replace-secrets"] || given["keep-secrets"]) return given["replace-secrets"]
  if (canAsk())
    return askYes(
      `${files.join(", ")} đang có khóa khác. Thay bằng khóa trong bản sao lưu (giá trị cũ giữ ở tệp .old bên cạnh)?`,
    )
  throw new Refusal(
    `${files.join(", ")} đang có khóa khác khóa trong bản sao lưu: thêm --replace-secrets để thay (giá trị cũ giữ bên cạnh) hoặc --keep-secrets để giữ.`,
  )
}

function tell({ header, tables }: CheckedBackup): void {
  const rows = [...tables.values()].reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `Bản sao lưu lúc ${formatInstant(new Date(header.madeAt))}, phiên bản ${header.program}: ${formatNumber(tables.size)} bảng, ${formatNumber(rows)} dòng; nguyên vẹn.`,
  )
}

async function restore(given: Given): Promise<boolean> {
  loadSettings()
  const ofEnvironment = secretsOfEnvironment()
  console.log("Đang kiểm tra tệp …")
  const checked = await checkBackup(given.file)
  tell(checked)
  refuseNewer(checked)
  if (given.check) return true
  const differences = await withDatabase(async (url) => {
    await refuseUnready(url)
    const { secrets, replace } = await openedSecrets(checked, given)
    // Before the data: a command that is cut short leaves an empty database and a secret that hurts nobody, never data without their secret.
    putSecretsBack(secrets, ofEnvironment, replace).forEach((line) => console.log(line))
    return restoreBackup(url, given.file, checked, showProgress(), (step) => console.log(step))
  })
  console.log("Đã khôi phục. Mọi phiên đăng nhập cũ đã kết thúc. Chạy npm start để mở lại hệ thống.")
  console.log(
    differences.length === 0
      ? "roll-up:verify: không có sai khác, mọi số tổng hợp khớp với bản ghi."
      : `roll-up:verify: ${formatNumber(differences.length)} sai khác; xem npm run roll-up:verify, sửa bằng npm run roll-up:rebuild.`,
  )
  return differences.length === 0
}

await runCommand(() => restore({ file, ...values }))
