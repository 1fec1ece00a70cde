/** The id or count that a part of a URL names, or null when it names none that the database could hold. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null
}
