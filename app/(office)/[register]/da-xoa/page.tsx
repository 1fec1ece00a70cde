import { DeletedList } from "@/components/records/deleted-list"
import { definePage } from "@/lib/access/define-page"
import { loadDeleted } from "@/lib/register/load-deleted"
import { pageOfRegister } from "@/lib/registers/of-address"

export const metadata = { title: "Bản ghi đã xóa" }

export default definePage({
  ...pageOfRegister({
    can: ({ roles }) => roles.write,
    load: (scope, register, { search }) => loadDeleted(scope, register, search),
  }),
  view: (data) => <DeletedList data={data} />,
})
