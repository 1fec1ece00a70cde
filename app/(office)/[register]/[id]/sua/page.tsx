import { EditRecord } from "@/components/records/edit-record"
import { definePage } from "@/lib/access/define-page"
import { loadRecordToEdit } from "@/lib/register/loaders"
import { pageOfRegister } from "@/lib/registers/of-address"

export default definePage({
  ...pageOfRegister({
    can: ({ roles }) => roles.write,
    load: (scope, register, { params }) => loadRecordToEdit(scope, register, params.id),
  }),
  view: (data, { actor }) => <EditRecord data={data} actor={actor} />,
})
