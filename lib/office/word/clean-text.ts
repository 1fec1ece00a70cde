const LINE_BREAK = /\r\n?|[\u2028\u2029\v\f]/g
/** What XML 1.0 cannot hold: Word calls a file with one of these damaged. */
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Typed text as Word can hold it: composed Vietnamese letters, no control characters, tabs as spaces, `\n` for a new line. */
export function cleanText(text: string): string {
  const oneBreak = text.normalize("NFC").replace(LINE_BREAK, "\n").replaceAll("\t", " ")
  return oneBreak.replace(UNPRINTABLE, "").replace(LONE_SURROGATE, "")
}

/** The lines of a typed text; empty ones are left out. */
export function linesOf(text: string): string[] {
  return cleanText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
}

/** Text on one line. */
export function oneLine(text: string): string {
  return linesOf(text).join(" ")
}

/** Vietnamese capitals of a text on one line. */
export function capitals(text: string): string {
  return oneLine(text).toLocaleUpperCase("vi")
}

/** Text as XML holds it. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
