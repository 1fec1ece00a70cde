import type { Prisma } from "@/lib/db/generated/client"

/** How every unit is asked for a register. */
export interface Awaited {
  rhythm: "month" | "year"
  /** The key of the deadline that says when an entry is late. */
  deadline: string
  /**
   * What must be entered for a branch: something by any unit of it, a meeting by every cell, a commitment by everybody who must write.
   */
  from: "branch" | "cells" | "people"
  /** SQL dates of a row `x`, each of which is an entry; without them the date that the row counts on. */
  days?: readonly Prisma.Sql[]
}
