import { SearchPage } from "@/components/search/search-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadSearch } from "@/lib/search/load-search"

export const metadata = { title: "Tìm kiếm" }

export default definePage({
  can: everyRole,
  load: (scope, { search }) => loadSearch(scope, search.q),
  view: (data) => <SearchPage data={data} />,
})
