import { RecordList } from "@/components/records/record-list"
import { definePage } from "@/lib/access/define-page"
import { flashParams } from "@/lib/addresses/flash"
import { loadList } from "@/lib/register/loaders"
import { pageOfRegister } from "@/lib/registers/of-address"

export default definePage({
  ...pageOfRegister({
    can: ({ roles }) => roles.read,
    load: (scope, register, { search }) => loadList(scope, register, search),
  }),
  view: (list, { actor, search }) => (
    <RecordList list={list} role={actor.role} deleted={flashParams.removed in search} />
  ),
})
