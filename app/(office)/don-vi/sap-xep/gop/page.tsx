import { MergeForm } from "@/components/reorganise/start-forms"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadStart } from "@/lib/units/wizard/load-start"

export const metadata = { title: "Sáp nhập đơn vị" }

export default definePage({
  can: adminOnly,
  load: (scope, { search }) => loadStart(scope, search),
  view: (data) => <MergeForm {...data} />,
})
