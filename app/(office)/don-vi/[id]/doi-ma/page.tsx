import { RecodeUnit } from "@/components/units/unit-forms"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadUnitForm } from "@/lib/units/loaders"

export const metadata = { title: "Đổi mã đơn vị" }

export default definePage({
  can: adminOnly,
  load: (scope, { params }) => loadUnitForm(scope, params.id),
  view: (data) => <RecodeUnit {...data} />,
})
