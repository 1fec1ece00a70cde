import { RecordPage } from "@/components/records/record-page"
import { LinkButton } from "@/components/ui/button"
import { definePage } from "@/lib/access/define-page"
import { printedMeetingHref } from "@/lib/addresses/known-records"
import { loadRecord } from "@/lib/register/loaders"
import { meetings } from "@/lib/registers/meetings/register"

export default definePage({
  can: meetings.roles.read,
  load: (scope, { params }) => loadRecord(scope, meetings, params.id),
  view: (data, { search }) => (
    <RecordPage
      data={data}
      search={search}
      actions={
        <LinkButton variant="plain" href={printedMeetingHref(data.record.id)}>
          In biên bản
        </LinkButton>
      }
    />
  ),
})
