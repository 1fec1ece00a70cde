import { HandOverPage } from "@/components/accounts/hand-over-page"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadHandOver } from "@/lib/accounts/loaders"

export const metadata = { title: "Bàn giao vai trò" }

export default definePage({
  can: adminOnly,
  load: (scope, { params, search }) => loadHandOver(scope, params.id, search),
  view: (data) => <HandOverPage {...data} />,
})
