import { ImportPreview } from "@/components/records/import-preview"
import { definePage } from "@/lib/access/define-page"
import { loadPreview } from "@/lib/register/import/loaders"
import { registerBySlug } from "@/lib/registers/registry"

export const metadata = { title: "Xem trước khi nhập" }

export default definePage({
  can: ({ params }) => registerBySlug(params.register)?.roles.import ?? null,
  load: (scope, { params }) => loadPreview(scope, registerBySlug(params.register)!, params.draft),
  view: (data) => <ImportPreview data={data} />,
})
