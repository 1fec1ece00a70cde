import { PassportPage } from "@/components/reports/passport-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadPassport } from "@/lib/reports/load-passport"

export const metadata = { title: "Nguồn số liệu" }

export default definePage({
  can: everyRole,
  load: (scope, { params, search }) => loadPassport(scope, params, search),
  view: (data) => <PassportPage data={data} />,
})
