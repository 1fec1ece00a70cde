import { DeletedList } from "@/components/records/deleted-list"
import { definePage } from "@/lib/access/define-page"
import { loadDeleted } from "@/lib/register/load-deleted"
import { registerBySlug } from "@/lib/registers/registry"

export const metadata = { title: "Bản ghi đã xóa" }

export default definePage({
  can: ({ params }) => registerBySlug(params.register)?.roles.write ?? null,
  load: (scope, { params, search }) => loadDeleted(scope, registerBySlug(params.register)!, search),
  view: (data) => <DeletedList data={data} />,
})
