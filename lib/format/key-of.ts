import { fold } from "./fold"

/** Forms take keys of up to 40 characters; a number may follow. */
const longest = 36

/** A key that says the name ("Giấy khen" is giay-khen) and that is none of the taken ones. */
export function keyOf(name: string, taken: ReadonlySet<string>): string {
  const base =
    fold(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, longest) || "muc"
  for (let i = 1; ; i++) {
    const key = i === 1 ? base : `${base}-${i}`
    if (!taken.has(key)) return key
  }
}
