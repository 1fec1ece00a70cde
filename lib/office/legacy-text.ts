import { isSyllable } from "@/lib/office/syllable"

/** The two encodings older than Unicode that offices still paste from: TCVN3 (.VnTime) and VNI (VNI-Times). */
export type LegacyKind = "tcvn3" | "vni"

const TCVN3_CODES = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
const TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
const fromTcvn3 = new Map([...TCVN3_CODES].map((code, i) => [code, TCVN3_LETTERS[i] ?? code]))

const VNI_LETTERS: Record<string, string> = { ñ: "đ", æ: "ỉ", ò: "ị", ó: "ĩ", î: "ỵ", ô: "ơ", ö: "ư" }
const [GRAVE, ACUTE, HOOK, TILDE, DOT, HAT, BREVE] = [
  "\u0300",
  "\u0301",
  "\u0309",
  "\u0303",
  "\u0323",
  "\u0302",
  "\u0306",
]
/** What VNI writes after a vowel: a tone, a hat or breve, or both in one character. */
const VNI_MARKS: Record<string, string> = {
  ...{ ø: GRAVE, ù: ACUTE, û: HOOK, õ: TILDE, ï: DOT },
  ...{ â: HAT, à: HAT + GRAVE, á: HAT + ACUTE, å: HAT + HOOK, ã: HAT + TILDE, ä: HAT + DOT },
  ...{ ê: BREVE, è: BREVE + GRAVE, é: BREVE + ACUTE, ú: BREVE + HOOK, ü: BREVE + TILDE, ë: BREVE + DOT },
}
const VNI_LETTER = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ñæòóîôö]/gi

const WORD = /[A-Za-z\u00a1-\u00ff]{2,}/g
const BEYOND_LATIN1 = /[\u0100-\u024f\u0300-\u036f\u1ea0-\u1ef9]/

/**
 * Which legacy encoding a text seems to be in, or null. A word speaks for an encoding when it is a Vietnamese syllable only
 * once decoded; a short text whose words also read as Unicode ("bé" is TCVN3 for "bộ") passes for Unicode.
 */
export function looksLegacy(text: string): LegacyKind | null {
  if (BEYOND_LATIN1.test(text)) return null
  const words = (text.match(WORD) ?? []).filter((word) => /[\u00a1-\u00ff]/.test(word))
  const readable = (decode: (word: string) => string) => words.filter((word) => isSyllable(decode(word))).length
  const scores = { unicode: readable((word) => word), tcvn3: readable(decodeTcvn3), vni: readable(decodeVni) }
  if (Math.max(scores.tcvn3, scores.vni) <= scores.unicode) return null
  return scores.tcvn3 >= scores.vni ? "tcvn3" : "vni"
}

/** The text in Unicode (NFC). To be shown before it is kept: TCVN3 tells capitals with a tone by the font alone. */
export function toUnicode(text: string, kind: LegacyKind): string {
  return text.replace(/[A-Za-z\u00a1-\u00ff]+/g, kind === "vni" ? decodeVni : decodeTcvn3)
}

/** TCVN3 has no capital "Ả": in a word whose plain letters are capitals ("§¶NG") the others were meant to be, too. */
function decodeTcvn3(word: string): string {
  const letters = word.replace(/[\u00a1-\u00ff]/g, (code) => fromTcvn3.get(code) ?? code)
  const isCapital = /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word)
  return isCapital ? letters.toUpperCase() : letters
}

function decodeVni(word: string): string {
  return word.replace(VNI_LETTER, (pair: string, vowel?: string, mark?: string) =>
    `${vniLetter(vowel ?? pair)}${VNI_MARKS[mark?.toLowerCase() ?? ""] ?? ""}`.normalize("NFC"),
  )
}

function vniLetter(code: string): string {
  const letter = VNI_LETTERS[code.toLowerCase()] ?? code.toLowerCase()
  return code === code.toLowerCase() ? letter : letter.toUpperCase()
}
