import { CompletenessPage } from "@/components/completeness/completeness-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadCompleteness } from "@/lib/completeness/load-completeness"

export const metadata = { title: "Tiến độ ghi sổ" }

export default definePage({
  can: everyRole,
  load: (scope, { search }) => loadCompleteness(scope, search),
  view: (data) => <CompletenessPage data={data} />,
})
