import { SubstitutePage } from "@/components/reports/substitute-page"
import { definePage } from "@/lib/access/define-page"
import { deciderRoles } from "@/lib/reports/report-roles"
import { loadSubstitute } from "@/lib/reports/substitute/load-substitute"

export const metadata = { title: "Nhập hộ báo cáo" }

export default definePage({
  can: deciderRoles,
  load: (scope, { search }) => loadSubstitute(scope, search),
  view: (data) => <SubstitutePage data={data} />,
})
