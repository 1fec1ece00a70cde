import { SelectField } from "@/components/fields/choice-field"
import { TextField } from "@/components/fields/text-field"
import { UnitField } from "@/components/fields/unit-field"
import { FilterForm } from "@/components/ui/filter-form"
import { auditHref } from "@/lib/addresses/work"
import { verbChoices } from "@/lib/audit/action-names"
import type { AuditData } from "@/lib/audit-log/load-audit"
import { auditSubjects } from "@/lib/audit-log/subjects"

interface AuditFiltersProps {
  data: AuditData
  search: Record<string, string>
}

const subjects = auditSubjects.map(({ value, label }) => ({ value, label }))

/** Narrows the audit log by who, what, where and when. */
export function AuditFilters({ data: { filter, units }, search }: AuditFiltersProps) {
  return (
    <FilterForm clearHref={auditHref()}>
      <TextField name="ai" label="Người thực hiện" kind="search" initial={search.ai} />
      <SelectField none="Tất cả" name="viec" label="Việc" initial={filter.verb} choices={verbChoices} />
      <SelectField none="Tất cả" name="muc" label="Mục" initial={filter.subject} choices={subjects} />
      <UnitField name="donVi" label="Đơn vị" initial={String(filter.unitId ?? "")} units={units} />
      <TextField name="tu" label="Từ ngày" kind="date" initial={search.tu} />
      <TextField name="den" label="Đến ngày" kind="date" initial={search.den} />
    </FilterForm>
  )
}
