import { createHmac, timingSafeEqual } from "node:crypto"
import { env } from "@/lib/env"

/** Days during which a one-time code lets its account in. */
export const codeDays = 30

// Told apart on paper; and without vowels, w and d, of which Telex and VNI would make other letters while they are typed.
const signs = "BCFGHJKLMNPQRSTVXZ23456789"
const length = 12
const groups = new RegExp(`.{${length / 3}}`, "g")

/**
 * The code of an account on a slip: twelve signs of 26, 56 bits, in three groups. It follows from the key of the slips alone, which is kept nowhere
 * but in the browser that was given it.
 */
export function codeOf(slipKey: string, accountId: number): string {
  const digest = createHmac("sha256", env().authSecret).update(`slip|${slipKey}|${accountId}`).digest("hex")
  let left = BigInt(`0x${digest}`)
  let code = ""
  while (code.length < length) {
    code += signs[Number(left % BigInt(signs.length))]
    left /= BigInt(signs.length)
  }
  return code.match(groups)!.join("-")
}

/** What was typed as it counts: letter case, blanks and dashes do not. */
const plain = (typed: string) => typed.toUpperCase().replace(/[\s\p{Pd}._]/gu, "")

/** Whether a text is built like a code: what stands on paper is no password. */
export function looksLikeCode(typed: string): boolean {
  return new RegExp(`^[${signs}]{${length}}$`).test(plain(typed))
}

/** How a code is kept: worth nothing to who has the database without the installation's key. */
export function codeHash(accountId: number, typed: string): Uint8Array<ArrayBuffer> {
  const hash = createHmac("sha256", env().authSecret).update(`one-time code|${accountId}|${plain(typed)}`)
  return new Uint8Array(hash.digest())
}

/** Whether what was typed is the account's code; takes as long where it has none. */
export function codeFits(stored: Uint8Array | null, accountId: number, typed: string): boolean {
  const hash = codeHash(accountId, typed)
  return timingSafeEqual(stored ?? new Uint8Array(hash.length), hash)
}
