const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const STOPPED_TONES = /[\u0301\u0323]/
const ONSET = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]"
const TRIPLE = "iêu|yêu|ươu|ươi|uôi|uyê|uây|uya|uyu|oai|oay|oeo"
const DOUBLE = "ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê"
const CODA = "ng|nh|ch|[cmnpt]"
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${TRIPLE}|${DOUBLE}|[aăâeêioôơuưy])(${CODA})?$`)

/** Whether a word could be a Vietnamese syllable: onset, vowels, coda, and one tone at most, which fits the coda. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize("NFD")
  const tones = letters.match(TONES) ?? []
  const [whole, coda] = SYLLABLE.exec(letters.replace(TONES, "").normalize("NFC")) ?? []
  if (whole === undefined || tones.length > 1) return false
  return !/^(?:ch|[cpt])$/.test(coda ?? "") || STOPPED_TONES.test(letters)
}
