import { DisposalLists } from "@/components/disposal/disposal-lists"
import { definePage } from "@/lib/access/define-page"
import { disposalReaders } from "@/lib/disposal/disposal-roles"
import { loadLists } from "@/lib/disposal/load-lists"

export const metadata = { title: "Danh mục hủy" }

export default definePage({
  can: disposalReaders,
  load: loadLists,
  view: (data) => <DisposalLists data={data} />,
})
