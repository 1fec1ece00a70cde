import { RatioPage } from "@/components/reports/ratio-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadRatio } from "@/lib/reports/load-ratio"

export const metadata = { title: "Nguồn của tỷ lệ" }

export default definePage({
  can: everyRole,
  load: (scope, { params }) => loadRatio(scope, params),
  view: (data) => <RatioPage data={data} />,
})
