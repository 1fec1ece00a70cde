import { EventPage } from "@/components/reorganise/event-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadEvent } from "@/lib/units/reorganise/load-events"

export const metadata = { title: "Một lần sắp xếp" }

export default definePage({
  can: everyRole,
  load: (scope, { params, search }) => loadEvent(scope, params.event, search),
  view: (data, { actor }) => <EventPage data={data} role={actor.role} />,
})
