import { SubstituteDraftPage } from "@/components/reports/substitute-draft-page"
import { definePage } from "@/lib/access/define-page"
import { deciderRoles } from "@/lib/reports/report-roles"
import { loadSubstituteDraft } from "@/lib/reports/substitute/load-draft"

export const metadata = { title: "Xem trước khi nhập hộ" }

export default definePage({
  can: deciderRoles,
  load: (scope, { params, search }) => loadSubstituteDraft(scope, params.draft, search),
  view: (data) => <SubstituteDraftPage data={data} />,
})
