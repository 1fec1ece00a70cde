import { ImportHome } from "@/components/records/import-home"
import { definePage } from "@/lib/access/define-page"
import { loadBatches } from "@/lib/register/import/loaders"
import { registerBySlug } from "@/lib/registers/registry"

export const metadata = { title: "Nhập từ Excel" }

export default definePage({
  can: ({ params }) => registerBySlug(params.register)?.roles.import ?? null,
  load: (scope, { params }) => loadBatches(scope, registerBySlug(params.register)!),
  view: (data, { search }) => <ImportHome data={data} search={search} />,
})
