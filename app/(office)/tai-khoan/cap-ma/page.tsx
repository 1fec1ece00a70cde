import { GiveCodePage } from "@/components/accounts/slips/give-code-page"
import { definePage } from "@/lib/access/define-page"
import { loadResettable } from "@/lib/accounts/codes/list-resettable"
import { codeGivers } from "@/lib/accounts/codes/resettable"

export const metadata = { title: "Cấp mã đăng nhập" }

export default definePage({
  can: codeGivers,
  load: (scope, { search }) => loadResettable(scope, search),
  view: (data, { search }) => <GiveCodePage data={data} search={search} />,
})
