import { plainText } from "@/lib/format/plain-text"

/** A text from a request as the database can keep it. Passwords are not texts: whatever is in them, seen or not, belongs to them. */
export function typedText(text: string, name = ""): string {
  return /password/i.test(name) ? text.normalize("NFC").replaceAll("\0", "") : plainText(text)
}
