import { LookupsPage } from "@/components/lookups/lookups-page"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadLookups } from "@/lib/lookups/load-lookups"

export const metadata = { title: "Danh mục dùng chung" }

export default definePage({
  can: adminOnly,
  load: (scope, { search }) => loadLookups(scope, search),
  view: (data) => <LookupsPage data={data} />,
})
