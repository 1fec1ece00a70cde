import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto"
import { promisify } from "node:util"
import { z } from "zod"
import type { SealedSecrets } from "./format"
import { Refusal } from "./refusal"

/** Secrets by name. */
export type Secrets = Record<string, string>

const cost = 32768
const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)

/** 32 MB and about a tenth of a second for each guess. */
function keyFrom(passphrase: string, salt: Buffer): Promise<Buffer> {
  return derive(passphrase.normalize("NFC"), salt, 32, { N: cost, r: 8, p: 1, maxmem: 64 * 1024 * 1024 })
}

/** Seals secrets under a passphrase; they open with it alone, and only as part of the backup with that id. */
export async function sealSecrets(secrets: Secrets, passphrase: string, backupId: string): Promise<SealedSecrets> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", await keyFrom(passphrase, salt), iv).setAAD(Buffer.from(backupId))
  const text = Buffer.concat([cipher.update(JSON.stringify(secrets)), cipher.final()])
  const base64 = (bytes: Buffer) => bytes.toString("base64")
  return { cost, salt: base64(salt), iv: base64(iv), tag: base64(cipher.getAuthTag()), text: base64(text) }
}

/** The sealed secrets; refuses a wrong passphrase. */
export async function openSecrets(sealed: SealedSecrets, passphrase: string, backupId: string): Promise<Secrets> {
  const bytes = (name: "salt" | "iv" | "tag" | "text") => Buffer.from(sealed[name], "base64")
  const key = await keyFrom(passphrase, bytes("salt"))
  const decipher = createDecipheriv("aes-256-gcm", key, bytes("iv"), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(backupId)).setAuthTag(bytes("tag"))
  try {
    const text = Buffer.concat([decipher.update(bytes("text")), decipher.final()])
    return z.record(z.string(), z.string()).parse(JSON.parse(text.toString()))
  } catch {
    throw new Refusal("Mật khẩu sao lưu không đúng; chưa có gì thay đổi.")
  }
}
