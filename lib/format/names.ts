const collator = new Intl.Collator("vi")
const TONES = "\u0300\u0309\u0303\u0301\u0323"

/** "dũng" as "dung3": Unicode collation ranks a tone below every later word, so Dung and Dũng would mix; a digit does not. */
function toneLast(word: string): string {
  const letters = [...word.toLowerCase().normalize("NFD")]
  const tone = letters.find((letter) => TONES.includes(letter))
  const toneless = letters.filter((letter) => !TONES.includes(letter)).join("")
  return `${toneless.normalize("NFC")}${tone ? TONES.indexOf(tone) + 1 : 0}`
}

/** A key that sorts people by given name, then family, then middle names, under an ICU Vietnamese collation. Not for display. */
export function nameSortKey(fullName: string): string {
  const words = fullName.trim().split(/\s+/)
  const given = words.pop() ?? ""
  return [given, ...words].map(toneLast).join(" ")
}

/** Orders two people as a Vietnamese list does: given name, family name, middle names. */
export function compareNames(a: string, b: string): number {
  return collator.compare(nameSortKey(a), nameSortKey(b))
}
