import { Prisma } from "@/lib/db/generated/client"
import type { RegisterKey } from "@/lib/register-key"

/** A register whose entries are waited for. */
export interface Tracked {
  /** The key of the register. */
  key: RegisterKey
  rhythm: "month" | "year"
  /** The key of the deadline that says when an entry is late. */
  deadline: string
  /**
   * What must be entered for a branch: something by any unit of it, a meeting by every cell, a commitment by everybody who must write.
   */
  from: "branch" | "cells" | "people"
}

/** The registers that every unit is asked for, in the order of their columns; a yearly entry stands in January. */
export const tracked: readonly Tracked[] = [
  { key: "commitments", rhythm: "year", deadline: "commitments", from: "people" },
  { key: "plans", rhythm: "year", deadline: "plans", from: "branch" },
  { key: "meetings", rhythm: "month", deadline: "meetings", from: "cells" },
  { key: "documents", rhythm: "month", deadline: "records", from: "branch" },
  { key: "conferences", rhythm: "month", deadline: "records", from: "branch" },
  { key: "models", rhythm: "month", deadline: "records", from: "branch" },
  { key: "exemplars", rhythm: "month", deadline: "records", from: "branch" },
  { key: "commendations", rhythm: "month", deadline: "records", from: "branch" },
  { key: "dialogues", rhythm: "month", deadline: "records", from: "branch" },
  { key: "outreach", rhythm: "month", deadline: "records", from: "branch" },
  { key: "inspections", rhythm: "month", deadline: "records", from: "branch" },
]

/** The tracked register of a key, or undefined. */
export function trackedByKey(key: string | undefined): Tracked | undefined {
  return tracked.find((one) => one.key === key)
}

/** SQL: unit, register and day of every entry of which one in a branch is enough. */
export const entries = Prisma.sql`
  SELECT unit_id, 'plans' AS register, make_date(year, 1, 1) AS on_day FROM plan WHERE deleted_at IS NULL
  UNION ALL SELECT unit_id, 'documents', issued_on FROM document WHERE deleted_at IS NULL
  UNION ALL SELECT unit_id, 'conferences', held_on FROM conference WHERE deleted_at IS NULL
  UNION ALL SELECT unit_id, 'models', proposed_on FROM practice_model WHERE deleted_at IS NULL
  UNION ALL SELECT unit_id, 'models', last_update_on FROM practice_model WHERE deleted_at IS NULL
  UNION ALL SELECT unit_id, 'exemplars', proposed_on FROM exemplar WHERE deleted_at IS NULL
  UNION ALL SELECT unit_id, 'exemplars', last_update_on FROM exemplar WHERE deleted_at IS NULL
  UNION ALL SELECT unit_id, 'commendations', decided_on FROM commendation WHERE deleted_at IS NULL
  UNION ALL SELECT unit_id, 'dialogues', held_on FROM dialogue WHERE deleted_at IS NULL
  UNION ALL SELECT unit_id, 'outreach', month FROM outreach_count WHERE deleted_at IS NULL
  UNION ALL SELECT unit_id, 'inspections', started_on FROM inspection WHERE deleted_at IS NULL`
