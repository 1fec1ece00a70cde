import { ConferencePage } from "@/components/conferences/conference-page"
import { definePage } from "@/lib/access/define-page"
import { loadConference } from "@/lib/registers/conferences/load-conference"
import { conferences } from "@/lib/registers/conferences/register"

export default definePage({
  can: conferences.roles.read,
  load: (scope, { params }) => loadConference(scope, params.id),
  view: (conference, { search }) => <ConferencePage conference={conference} search={search} />,
})
