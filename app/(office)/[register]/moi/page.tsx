import { NewRecord } from "@/components/records/new-record"
import { definePage } from "@/lib/access/define-page"
import { loadNew } from "@/lib/register/loaders"
import { registerBySlug } from "@/lib/registers/registry"

export default definePage({
  can: ({ params }) => registerBySlug(params.register)?.roles.write ?? null,
  load: (scope, { params, search }) => loadNew(scope, registerBySlug(params.register)!, search),
  view: (data, { actor }) => <NewRecord {...data} actor={actor} />,
})
