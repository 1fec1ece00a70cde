import { HistoryTable } from "@/components/records/history-table"
import { RecordFrame } from "@/components/records/record-frame"
import { ViewTable } from "@/components/records/view-table"
import { definePage } from "@/lib/access/define-page"
import { loadRecordHistory } from "@/lib/register/loaders"
import { pageOfRegister } from "@/lib/registers/of-address"

export default definePage({
  ...pageOfRegister({
    can: ({ roles }) => roles.read,
    load: (scope, register, { params }) => loadRecordHistory(scope, register, params.id),
  }),
  view: (data) => (
    <RecordFrame data={data} tab="history">
      <HistoryTable events={data.events} />
      {data.views && <ViewTable events={data.views} />}
    </RecordFrame>
  ),
})
