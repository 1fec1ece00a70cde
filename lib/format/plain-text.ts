/** What shows nothing: joiners, marks of direction, soft hyphens, null; and the letters and signs that are blank. */
const UNSEEN = /[\p{Cf}\0\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu

/** A text as it may be kept: composed letters, nothing unseen, one kind of blank and of line break; a text of nothing else comes out empty. */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(/\p{Zs}/gu, " ")
    .replace(/[\u2028\u2029\u0085]/g, "\n")
}
