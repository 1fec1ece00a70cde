import { EditRecord } from "@/components/records/edit-record"
import { definePage } from "@/lib/access/define-page"
import { loadRecordToEdit } from "@/lib/register/loaders"
import { registerBySlug } from "@/lib/registers/registry"

export default definePage({
  can: ({ params }) => registerBySlug(params.register)?.roles.write ?? null,
  load: (scope, { params }) => loadRecordToEdit(scope, registerBySlug(params.register)!, params.id),
  view: (data, { actor }) => <EditRecord data={data} actor={actor} />,
})
