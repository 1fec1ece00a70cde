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
 * once decoded; a short text whose words also read as Unicode ("bé" is TCVN3 for "bộ") passes for Unicode. A guess of one text by itself:
 * names of the highlands ("A Hôt") read better once decoded, too.
 */
function guess(text: string): LegacyKind | null {
  if (BEYOND_LATIN1.test(text)) return null
  const words = (text.match(WORD) ?? []).filter((word) => /[\u00a1-\u00ff]/.test(word))
  const readable = (decode: (word: string) => string) => words.filter((word) => isSyllable(decode(word))).length
  const scores = { unicode: readable((word) => word), tcvn3: readable(decodeTcvn3), vni: readable(decodeVni) }
  if (Math.max(scores.tcvn3, scores.vni) <= scores.unicode) return null
  return scores.tcvn3 >= scores.vni ? "tcvn3" : "vni"
}

/** Signs, letters and capitals behind small ones that stand in no word of Vietnamese or of a language of the highlands, but in TCVN3. */
const ONLY_TCVN3 =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe]|[a-z][\u00c0-\u00de]/
/** Two vowels with marks of VNI on the second, as no syllable has them. */
const ONLY_VNI = /[aeouyôö][øûåäëüï]|[aeuyö][õùúàáâãèéê]|o[õùûâãêëåä]|[ñæöÑÆÖ]/i

/** How many words of a text can be of that encoding alone. */
function proofs(text: string, kind: LegacyKind): number {
  const [only, decode] = kind === "tcvn3" ? [ONLY_TCVN3, decodeTcvn3] : [ONLY_VNI, decodeVni]
  const words = text.match(WORD) ?? []
  return words.filter((word) => only.test(word) && !isSyllable(word) && isSyllable(decode(word))).length
}

/** So many words must prove an encoding; those of VNI are letters that other languages use as well. */
const PROOF: Record<LegacyKind, number> = { tcvn3: 1, vni: 2 }

/** Among Unicode a text stands alone only with so many words that prove it. */
const PROOF_ALONE = 2

/**
 * The legacy encoding that texts of a column are in, and which of them (by index), or null. It is proved by words of the column that can be nothing
 * else; where more of its texts are Unicode without doubt than speak for it, only those count that prove it by themselves.
 */
export function legacyColumn(texts: string[]): { kind: LegacyKind; cells: number[] } | null {
  const guesses = texts.map(guess)
  const unicode = texts.filter((text) => BEYOND_LATIN1.test(text)).length
  for (const kind of ["tcvn3", "vni"] as const) {
    const likely = guesses.flatMap((one, index) => (one === kind ? [index] : []))
    const proved = likely.reduce((sum, index) => sum + proofs(texts[index]!, kind), 0)
    const cells = likely.length > unicode ? likely : likely.filter((i) => proofs(texts[i]!, kind) >= PROOF_ALONE)
    if (proved >= PROOF[kind] && cells.length > 0) return { kind, cells }
  }
  return null
}

/** The encoding of a text by itself, where its own words prove it. */
export function looksLegacy(text: string): LegacyKind | null {
  return legacyColumn([text])?.kind ?? null
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
