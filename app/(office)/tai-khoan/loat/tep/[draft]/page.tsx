import { FileBatch } from "@/components/accounts/batch/file-batch"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadAccountDraft } from "@/lib/accounts/bulk/file/load-draft"

export const metadata = { title: "Xem trước khi tạo tài khoản" }

export default definePage({
  can: adminOnly,
  load: (scope, { params, search }) => loadAccountDraft(scope, params.draft, search),
  view: (data) => <FileBatch data={data} />,
})
