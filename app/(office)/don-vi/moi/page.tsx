import { AddUnit } from "@/components/units/unit-forms"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadNewUnit } from "@/lib/units/loaders"

export const metadata = { title: "Thêm đơn vị" }

export default definePage({
  can: adminOnly,
  load: (scope, { search }) => loadNewUnit(scope, search),
  view: (data) => <AddUnit {...data} />,
})
