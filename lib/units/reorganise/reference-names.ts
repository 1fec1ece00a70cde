import { glossary, registerNames } from "@/lib/glossary"

/** What rows of a table are called that speak of a unit. */
export const referenceNames: Record<string, string> = {
  ...Object.fromEntries(Object.values(registerNames).map(({ table, term }) => [table, term.inline])),
  deadline: glossary.deadline.inline,
  own_deadline: "hạn riêng trong lịch",
  person_membership: glossary.person.inline,
  report: glossary.report.inline,
  report_cut_off: "ngày chốt số liệu",
  report_kind: "loại báo cáo riêng",
  role_assignment: "vai trò",
  unit_placement: "đơn vị trực thuộc",
}
