import { DisposalPage } from "@/components/disposal/disposal-page"
import { definePage } from "@/lib/access/define-page"
import { flashParams } from "@/lib/addresses/flash"
import { disposalReaders } from "@/lib/disposal/disposal-roles"
import { loadDisposal } from "@/lib/disposal/load-lists"

export const metadata = { title: "Danh mục hủy" }

export default definePage({
  can: disposalReaders,
  load: (scope, { params }) => loadDisposal(scope, params.id),
  view: (data, { search }) => <DisposalPage data={data} saved={flashParams.saved in search} />,
})
