import { NewRecord } from "@/components/records/new-record"
import { definePage } from "@/lib/access/define-page"
import { loadNew } from "@/lib/register/loaders"
import { pageOfRegister } from "@/lib/registers/of-address"

export default definePage({
  ...pageOfRegister({
    can: ({ roles }) => roles.write,
    load: (scope, register, { search }) => loadNew(scope, register, search),
  }),
  view: (data, { actor }) => <NewRecord {...data} actor={actor} />,
})
