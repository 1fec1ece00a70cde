import { RecordList } from "@/components/records/record-list"
import { definePage } from "@/lib/access/define-page"
import { flashParams } from "@/lib/addresses/flash"
import { loadList } from "@/lib/register/loaders"
import { registerBySlug } from "@/lib/registers/registry"

export default definePage({
  can: ({ params }) => registerBySlug(params.register)?.roles.read ?? null,
  load: (scope, { params, search }) => loadList(scope, registerBySlug(params.register)!, search),
  view: (list, { actor, search }) => (
    <RecordList list={list} role={actor.role} deleted={flashParams.removed in search} />
  ),
})
