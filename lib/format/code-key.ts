import { fold } from "./fold"

/**
 * By what two codes of units are one: letter case, blanks, kinds of dashes and zeroes in front (which Excel drops) do not count. Equals `code_key(x)`
 * in PostgreSQL.
 */
export function codeKey(code: string): string {
  return fold(code)
    .replaceAll(" ", "")
    .replace(/^0+(?=\d)/, "")
}

/** A code as it is kept: as typed, without blanks and unseen characters, with plain hyphens. */
export function plainCode(code: string): string {
  return code
    .normalize("NFC")
    .replace(/[\p{Cf}\p{Z}\s]/gu, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
}
