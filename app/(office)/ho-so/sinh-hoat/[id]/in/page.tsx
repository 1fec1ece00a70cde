import { MinutesPage } from "@/components/meetings/minutes-page"
import { definePage } from "@/lib/access/define-page"
import { loadForm } from "@/lib/register/load-form"
import { meetings } from "@/lib/registers/meetings/register"

export const metadata = { title: "Biên bản sinh hoạt" }

export default definePage({
  can: meetings.roles.read,
  load: (scope, { params }) => loadForm(scope, meetings, params.id, "month"),
  view: (form) => <MinutesPage form={form} />,
})
