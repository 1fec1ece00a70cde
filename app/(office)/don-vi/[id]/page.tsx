import { UnitPage } from "@/components/units/unit-page"
import { definePage } from "@/lib/access/define-page"
import { adminOnly, everyRole } from "@/lib/access/roles"
import { loadUnit } from "@/lib/units/loaders"

export const metadata = { title: "Đơn vị" }

export default definePage({
  can: ({ search }) => (search.muc === "tai-khoan" ? adminOnly : everyRole),
  load: (scope, { params, search }) => loadUnit(scope, params.id, search),
  view: (data, { actor }) => <UnitPage data={data} role={actor.role} />,
})
