import { PublicSetting } from "@/components/units/public-setting"
import { definePage } from "@/lib/access/define-page"
import { loadPublicSetting } from "@/lib/public/load-setting"
import { publisherRoles } from "@/lib/public/public-roles"

export const metadata = { title: "Trang công khai" }

export default definePage({
  can: publisherRoles,
  load: (scope, { params, search }) => loadPublicSetting(scope, params.id, search),
  view: (data) => <PublicSetting {...data} />,
})
