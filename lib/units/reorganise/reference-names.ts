import { glossary } from "@/lib/glossary"

/** What rows of a table are called that speak of a unit. */
export const referenceNames: Record<string, string> = {
  commendation: glossary.commendation.inline,
  commitment: glossary.commitment.inline,
  conference: glossary.conference.inline,
  deadline: glossary.deadline.inline,
  dialogue: glossary.dialogue.inline,
  document: glossary.document.inline,
  ethics_code: glossary.ethicsCode.inline,
  exemplar: glossary.exemplar.inline,
  inspection: glossary.inspection.inline,
  meeting: glossary.meeting.inline,
  outreach_count: glossary.outreach.inline,
  own_deadline: "hạn riêng trong lịch",
  person_membership: glossary.person.inline,
  plan: glossary.plan.inline,
  practice_model: glossary.practiceModel.inline,
  report: glossary.report.inline,
  role_assignment: "vai trò",
  theme: glossary.theme.inline,
  unit_placement: "đơn vị trực thuộc",
}
