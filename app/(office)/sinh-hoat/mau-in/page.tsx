import { MinutesPage } from "@/components/meetings/minutes-page"
import { definePage } from "@/lib/access/define-page"
import { loadBlankForm } from "@/lib/register/load-form"
import { meetings } from "@/lib/registers/meetings/register"

export const metadata = { title: "Mẫu biên bản để viết tay" }

export default definePage({
  can: meetings.roles.read,
  load: (scope) => loadBlankForm(scope, meetings),
  view: (form) => <MinutesPage form={form} />,
})
