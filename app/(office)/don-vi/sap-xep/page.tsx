import { EventsPage } from "@/components/reorganise/events-page"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadEvents } from "@/lib/units/reorganise/load-events"

export const metadata = { title: "Sắp xếp tổ chức" }

export default definePage({
  can: adminOnly,
  load: (scope, { search }) => loadEvents(scope, search),
  view: (data) => <EventsPage data={data} />,
})
