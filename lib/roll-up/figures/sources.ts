/** A table whose rows are counted. */
export interface FigureSource {
  table: string
  /** SQL: the unit a row belongs to. */
  unit: string
  /** SQL: which rows exist at all (deleted ones are kept but not counted). */
  live: string
}

export const figureSources = {
  documents: { table: "document", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  commitmentDuties: { table: "commitment_duty", unit: "r.unit_id", live: "true" },
  commitments: { table: "commitment", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  models: { table: "practice_model", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  exemplars: { table: "exemplar", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  conferences: { table: "conference", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  meetings: { table: "meeting", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  commendations: { table: "commendation", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  praiseLetters: { table: "praise_letter", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  dialogues: { table: "dialogue", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  ethicsCodes: { table: "ethics_code", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  plans: { table: "plan", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  planTasks: { table: "plan_task", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  inspections: { table: "inspection", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  inspectionVisits: { table: "inspection_visit", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  recommendations: { table: "inspection_recommendation", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  outreach: { table: "outreach_count", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
} as const satisfies Record<string, FigureSource>

export type FigureSourceKey = keyof typeof figureSources
