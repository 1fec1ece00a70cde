import { UnitsPage } from "@/components/units/units-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadUnits } from "@/lib/units/loaders"

export const metadata = { title: "Đơn vị" }

export default definePage({
  can: everyRole,
  load: (scope, { search }) => loadUnits(scope, search),
  view: (data, { actor }) => <UnitsPage data={data} role={actor.role} />,
})
