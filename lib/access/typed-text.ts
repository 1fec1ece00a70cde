/** A text from a request as the database can keep it: composed letters, no null characters. */
export function typedText(text: string): string {
  return text.normalize("NFC").replaceAll("\0", "")
}
