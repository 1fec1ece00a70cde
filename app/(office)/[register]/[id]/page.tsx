import { RecordPage } from "@/components/records/record-page"
import { definePage } from "@/lib/access/define-page"
import { loadShownRecord } from "@/lib/register/loaders"
import { pageOfRegister } from "@/lib/registers/of-address"

export default definePage({
  ...pageOfRegister({
    can: ({ roles }) => roles.read,
    load: (scope, register, { params }) => loadShownRecord(scope, register, params.id),
  }),
  view: (data, { search }) => <RecordPage data={data} search={search} />,
})
