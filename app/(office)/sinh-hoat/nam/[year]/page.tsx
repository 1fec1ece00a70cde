import { MeetingYearPage } from "@/components/meetings/meeting-year-page"
import { definePage } from "@/lib/access/define-page"
import { flashParams } from "@/lib/addresses/flash"
import { loadMeetingYear } from "@/lib/registers/meetings/cell-year"
import { meetings } from "@/lib/registers/meetings/register"

export const metadata = { title: "Sinh hoạt chi bộ cả năm" }

export default definePage({
  can: meetings.roles.read,
  load: (scope, { params, search }) => loadMeetingYear(scope, params.year, search),
  view: (grid, { actor, search }) => (
    <MeetingYearPage grid={grid} choosable={actor.role !== "cell"} saved={flashParams.saved in search} />
  ),
})
