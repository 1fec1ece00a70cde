import { registerNames } from "@/lib/glossary"
import type { RegisterKey } from "@/lib/register-key"

/** A table whose rows are counted. */
export interface FigureSource {
  table: string
  /** SQL: the unit a row belongs to. */
  unit: string
  /** SQL: which rows exist at all (deleted ones are kept but not counted). */
  live: string
}

const kept = (table: string): FigureSource => ({ table, unit: "r.unit_id", live: "r.deleted_at IS NULL" })

/** What is counted and is no record of a register: parts of records, and who must write one. */
const parts = {
  commitmentDuties: { table: "commitment_duty", unit: "r.unit_id", live: "true" },
  planTasks: kept("plan_task"),
  inspectionVisits: kept("inspection_visit"),
  recommendations: kept("inspection_recommendation"),
}

export type FigureSourceKey = RegisterKey | keyof typeof parts

const records = Object.entries(registerNames).map(([key, { table }]) => [key, kept(table)] as const)

/** The tables that figures may be counted from: the records of every register, and parts of them. */
export const figureSources: Record<FigureSourceKey, FigureSource> = {
  ...(Object.fromEntries(records) as Record<RegisterKey, FigureSource>),
  ...parts,
}
