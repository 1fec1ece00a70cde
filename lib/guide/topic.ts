import type { Role } from "@/lib/access/roles"

/** Who reads the guide: one of the roles, or somebody who has not signed in. */
export type Reader = Role | "visitor"

/** What may be met on the way, and what to do then. */
export interface Snag {
  met: string
  then: string
}

/**
 * One thing that is done. Texts know two marks: “…” around a name that stands on the screen, which a test looks for in the source, and `…`
 * around what is typed as it is.
 */
export interface Part {
  title: string
  text?: string
  steps?: readonly string[]
  snags?: readonly Snag[]
}

/** A page of the guide. */
export interface Topic {
  /** The last part of its address. */
  slug: string
  title: string
  /** What it is good for, in one line. */
  about: string
  /** Addresses of the pages it belongs to, with all below them, as the folders of `app` name them; "[register]" is any register. */
  pages: readonly string[]
  parts: readonly Part[]
  /** Slugs of topics that go on from here. */
  more?: readonly string[]
}
