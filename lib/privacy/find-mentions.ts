import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import { fold } from "@/lib/format/fold"

/** A record, or a report ("reports"), whose free text holds a name. */
export interface Mention {
  register: string
  recordId: number
}

/** SQL: every free text of the registers and of reports with the record and the unit it belongs to. Commitments are the person's own and not among them. */
const freeTexts = Prisma.sql`
  SELECT 'models' AS register, id, unit_id, concat_ws(' ', name, content, goal, leader) AS text FROM practice_model WHERE deleted_at IS NULL
  UNION ALL SELECT 'exemplars', id, unit_id, concat_ws(' ', name, achievement) FROM exemplar WHERE deleted_at IS NULL
  UNION ALL SELECT s.register, s.record_id, coalesce(m.unit_id, e.unit_id), s.evidence FROM life_step s
    LEFT JOIN practice_model m ON s.register = 'models' AND m.id = s.record_id AND m.deleted_at IS NULL
    LEFT JOIN exemplar e ON s.register = 'exemplars' AND e.id = s.record_id AND e.deleted_at IS NULL
  UNION ALL SELECT 'commendations', id, unit_id, concat_ws(' ', recipient, decision) FROM commendation WHERE deleted_at IS NULL
  UNION ALL SELECT 'plans', id, unit_id, name FROM plan WHERE deleted_at IS NULL
  UNION ALL SELECT 'plans', plan_id, unit_id, concat_ws(' ', content, duty, owner, evidence) FROM plan_task WHERE deleted_at IS NULL
  UNION ALL SELECT 'plans', t.plan_id, t.unit_id, concat_ws(' ', n.who, n.text) FROM plan_task_note n JOIN plan_task t ON t.id = n.task_id AND t.deleted_at IS NULL
  UNION ALL SELECT 'conferences', id, unit_id, name FROM conference WHERE deleted_at IS NULL
  UNION ALL SELECT 'meetings', id, unit_id, note FROM meeting WHERE deleted_at IS NULL
  UNION ALL SELECT 'dialogues', id, unit_id, concat_ws(' ', with_whom, subject, outcome) FROM dialogue WHERE deleted_at IS NULL
  UNION ALL SELECT 'outreach', id, unit_id, note FROM outreach_count WHERE deleted_at IS NULL
  UNION ALL SELECT 'inspections', id, unit_id, concat_ws(' ', name, decision, conclusion) FROM inspection WHERE deleted_at IS NULL
  UNION ALL SELECT 'inspections', inspection_id, unit_id, organisation FROM inspection_visit WHERE deleted_at IS NULL
  UNION ALL SELECT 'inspections', inspection_id, unit_id, concat_ws(' ', content, organisation, evidence) FROM inspection_recommendation WHERE deleted_at IS NULL
  UNION ALL SELECT 'documents', id, unit_id, subject FROM document WHERE deleted_at IS NULL
  UNION ALL SELECT 'reports', id, unit_id, concat_ws(' ', subject, place, signer, recipients) FROM report
  UNION ALL SELECT 'reports', r.id, r.unit_id, s.body FROM report_section s JOIN report r ON r.id = s.report_id
  UNION ALL SELECT 'reports', r.id, r.unit_id, w.reason FROM (
    SELECT submission_id, reason FROM report_return_reason
    UNION ALL SELECT submission_id, reason FROM report_exception
    UNION ALL SELECT submission_id, reason FROM report_correction
  ) w JOIN report_submission s ON s.id = w.submission_id JOIN report r ON r.id = s.report_id`

const mostListed = 200

/** Records of the actor's branch in whose free text a name stands: nobody can tell by rule what to do with them. */
export async function findMentions(scope: Scope, fullName: string): Promise<Mention[]> {
  const pattern = `%${fold(fullName).replace(/[\\%_]/g, "\\$&")}%`
  return scope.tx.$queryRaw<Mention[]>`
    SELECT DISTINCT t.register, t.id AS "recordId" FROM (${freeTexts}) t
    WHERE t.unit_id IN (${branchUnits(scope.actor.unitId)}) AND fold_text(t.text) LIKE ${pattern}
    ORDER BY 1, 2 LIMIT ${mostListed}`
}
