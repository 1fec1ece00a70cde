import { CalendarPage } from "@/components/calendar/calendar-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadCalendar } from "@/lib/calendar/load-calendar"

export const metadata = { title: "Lịch năm" }

export default definePage({
  can: everyRole,
  load: (scope, { search }) => loadCalendar(scope, search),
  view: (data) => <CalendarPage data={data} />,
})
