import { Refusal } from "@/lib/backup/refusal"
import { shortestPassphrase } from "@/lib/env"
import { askSecret, canAsk } from "./ask"

const variable = "LANTOA_BACKUP_PASSPHRASE"

/** The passphrase for a new backup: of the environment, or typed twice. Refuses where there is none and nobody to ask. */
export async function newPassphrase(): Promise<string> {
  const given = process.env[variable] || (await typedTwice())
  if (given.length < shortestPassphrase)
    throw new Refusal(`Mật khẩu sao lưu phải có ít nhất ${shortestPassphrase} ký tự.`)
  return given
}

async function typedTwice(): Promise<string> {
  if (!canAsk())
    throw new Refusal(
      `Chưa có mật khẩu để niêm phong khóa bí mật: đặt ${variable}, hoặc thêm --without-secrets để sao lưu không kèm khóa.`,
    )
  const typed = await askSecret(`Mật khẩu sao lưu (ít nhất ${shortestPassphrase} ký tự, không hiện khi gõ): `)
  if (typed !== (await askSecret("Gõ lại mật khẩu sao lưu: "))) throw new Refusal("Hai lần gõ không giống nhau.")
  return typed
}

/** The passphrase of a backup that is there: of the environment, or typed. */
export async function knownPassphrase(): Promise<string> {
  const given = process.env[variable]
  if (given) return given
  if (!canAsk())
    throw new Refusal(
      `Bản sao lưu có khóa bí mật: đặt ${variable} là mật khẩu của bản này, hoặc thêm --without-secrets để bỏ qua khóa.`,
    )
  return askSecret("Mật khẩu của bản sao lưu (không hiện khi gõ): ")
}
