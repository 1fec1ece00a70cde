import { CloseUnit } from "@/components/units/unit-forms"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadUnitForm } from "@/lib/units/loaders"

export const metadata = { title: "Kết thúc hoạt động" }

export default definePage({
  can: adminOnly,
  load: (scope, { params }) => loadUnitForm(scope, params.id),
  view: (data) => <CloseUnit {...data} />,
})
