import { EditRecord } from "@/components/records/edit-record"
import { definePage } from "@/lib/access/define-page"
import { loadRecord } from "@/lib/registers/loaders"
import { registerBySlug } from "@/lib/registers/registry"

export default definePage({
  can: ({ params }) => registerBySlug(params.register)?.roles.write ?? null,
  load: async (scope, { params }) => {
    const data = await loadRecord(scope, registerBySlug(params.register)!, params.id)
    return data?.mayWrite ? data : null
  },
  view: (data, { actor }) => <EditRecord data={data} actor={actor} />,
})
