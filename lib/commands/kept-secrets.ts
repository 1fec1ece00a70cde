import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import path from "node:path"
import type { Secrets } from "@/lib/backup/secrets"
import { authSecretFile } from "./bare/auth-secret.mjs"

interface KeptSecret {
  name: string
  /** The variable that holds it where the office sets its secrets itself; it wins over the file. */
  variable: string
  file: string
}

/** Every secret that an installation keeps outside of its database, and that a backup must carry. */
const keptSecrets: readonly KeptSecret[] = [{ name: "auth-secret", variable: "AUTH_SECRET", file: authSecretFile }]

function inFile({ file }: KeptSecret): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8").trim() || undefined : undefined
}

/** The secrets that the environment sets, by name. To be asked before a command fills the environment in. */
export function secretsOfEnvironment(): Secrets {
  return byName(({ variable }) => process.env[variable])
}

/** The secrets that are in force here, by name: see `secretsOfEnvironment`. */
export function secretsInForce(): Secrets {
  return byName((kept) => process.env[kept.variable] || inFile(kept))
}

function byName(read: (kept: KeptSecret) => string | undefined): Secrets {
  return Object.fromEntries(
    keptSecrets.flatMap((kept) => {
      const value = read(kept)
      return value ? [[kept.name, value]] : []
    }),
  )
}

/** Files whose secret is another than the one that comes back. */
export function replacedFiles(secrets: Secrets): string[] {
  return keptSecrets.filter((kept) => differs(inFile(kept), secrets[kept.name])).map(({ file }) => file)
}

const differs = (present: string | undefined, coming: string | undefined) =>
  present !== undefined && coming !== undefined && present !== coming

/**
 * Puts secrets back into their files, readable by their owner alone; one that is there and differs is replaced, and its old value kept beside it, or left
 * as it is. Returns what the reader must know, in Vietnamese.
 */
export function putSecretsBack(secrets: Secrets, ofEnvironment: Secrets, replace: boolean): string[] {
  return keptSecrets.flatMap((kept) => {
    const { name, variable, file } = kept
    const coming = secrets[name]
    if (coming === undefined) return []
    if (differs(inFile(kept), coming)) {
      if (!replace) return [`Giữ ${file} đang có; khóa trong bản sao lưu không được đưa về.`]
      renameSync(file, `${file}.${Date.now()}.old`)
    }
    write(file, coming)
    const overruled = ofEnvironment[name] !== undefined && ofEnvironment[name] !== coming
    return [
      `Đã đưa khóa ${name} về ${file}.`,
      ...(overruled
        ? [
            `Máy này đặt ${variable} khác với khóa trong bản sao lưu. ${variable} vẫn được dùng; muốn dùng lại khóa cũ thì bỏ ${variable} khỏi môi trường và tệp .env.`,
          ]
        : []),
    ]
  })
}

function write(file: string, value: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.new`
  writeFileSync(draft, value, { mode: 0o600 })
  renameSync(draft, file)
}
