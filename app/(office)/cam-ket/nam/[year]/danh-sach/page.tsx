import { NameListPage } from "@/components/commitments/name-list"
import { definePage } from "@/lib/access/define-page"
import { loadNameList } from "@/lib/registers/commitments/load-name-list"
import { commitments } from "@/lib/registers/commitments/register"

export const metadata = { title: "Danh sách cam kết" }

export default definePage({
  can: commitments.roles.read,
  load: (scope, { params, search }) => loadNameList(scope, params.year, search),
  view: (list) => <NameListPage list={list} />,
})
