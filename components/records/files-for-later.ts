/** Files chosen on the form of a new record, until the record is there and takes them. They live in the page's memory alone. */
interface KeptFiles {
  slug: string
  files: File[]
  /** When their form was left; null while it is open. */
  leftAt: number | null
}

/** From the form to the page of its record it takes no time at all; whoever comes later comes from elsewhere. */
const LONGEST_WAY_MS = 2_000

let kept: KeptFiles | null = null

/** Keeps the files of an open form; none = forgets them. */
export function keepFiles(slug: string, files: File[]): void {
  kept = files.length > 0 ? { slug, files, leftAt: null } : null
}

export function leaveForm(now: number): void {
  if (kept) kept.leftAt = now
}

/** The files for a record that was created a moment ago; they are given once. */
export function filesForNewRecord(slug: string, now: number): File[] {
  const mine = kept?.slug === slug && kept.leftAt !== null && now - kept.leftAt < LONGEST_WAY_MS ? kept.files : []
  kept = null
  return mine
}
