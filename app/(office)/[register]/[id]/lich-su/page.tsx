import { HistoryTable } from "@/components/records/history-table"
import { RecordFrame } from "@/components/records/record-frame"
import { ViewTable } from "@/components/records/view-table"
import { definePage } from "@/lib/access/define-page"
import { loadRecordHistory } from "@/lib/register/loaders"
import { registerBySlug } from "@/lib/registers/registry"

export default definePage({
  can: ({ params }) => registerBySlug(params.register)?.roles.read ?? null,
  load: (scope, { params }) => loadRecordHistory(scope, registerBySlug(params.register)!, params.id),
  view: (data) => (
    <RecordFrame data={data} tab="history">
      <HistoryTable events={data.events} />
      {data.views && <ViewTable events={data.views} />}
    </RecordFrame>
  ),
})
