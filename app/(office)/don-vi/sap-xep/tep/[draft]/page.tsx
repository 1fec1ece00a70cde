import { ReformFile } from "@/components/reorganise/reform-upload"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadReformFile } from "@/lib/units/reform/load-file"

export const metadata = { title: "Tệp sắp xếp đã tải lên" }

export default definePage({
  can: adminOnly,
  load: (scope, { params, search }) => loadReformFile(scope, params.draft, search),
  view: (data) => <ReformFile data={data} />,
})
