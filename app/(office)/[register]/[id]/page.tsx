import { RecordPage } from "@/components/records/record-page"
import { definePage } from "@/lib/access/define-page"
import { loadShownRecord } from "@/lib/register/loaders"
import { registerBySlug } from "@/lib/registers/registry"

export default definePage({
  can: ({ params }) => registerBySlug(params.register)?.roles.read ?? null,
  load: (scope, { params }) => loadShownRecord(scope, registerBySlug(params.register)!, params.id),
  view: (data, { search }) => <RecordPage data={data} search={search} />,
})
