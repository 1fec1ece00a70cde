import { BatchPage } from "@/components/accounts/batch/batch-page"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadBatch } from "@/lib/accounts/bulk/load-batch"

export const metadata = { title: "Tạo nhiều tài khoản" }

export default definePage({
  can: adminOnly,
  load: (scope, { search }) => loadBatch(scope, search),
  view: (data) => <BatchPage data={data} />,
})
