import { PreviewPage } from "@/components/reorganise/preview-page"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadPreview } from "@/lib/units/wizard/load-preview"
import { unfinishedWork } from "@/lib/work/unfinished"

export const metadata = { title: "Xem trước khi sắp xếp" }

export default definePage({
  can: adminOnly,
  load: (scope, { params, search }) => loadPreview(scope, params.draft, search, unfinishedWork),
  view: (data) => <PreviewPage data={data} />,
})
