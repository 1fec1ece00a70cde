import { UnitImport } from "@/components/units/unit-import"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadUnitDraft } from "@/lib/units/import/load-draft"

export const metadata = { title: "Xem trước khi nhập đơn vị" }

export default definePage({
  can: adminOnly,
  load: (scope, { params, search }) => loadUnitDraft(scope, params.draft, search),
  view: (data) => <UnitImport data={data} />,
})
