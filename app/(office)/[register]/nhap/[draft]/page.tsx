import { ImportPreview } from "@/components/records/import-preview"
import { definePage } from "@/lib/access/define-page"
import { loadPreview } from "@/lib/registers/load-preview"
import { pageOfRegister } from "@/lib/registers/of-address"

export const metadata = { title: "Xem trước khi nhập" }

export default definePage({
  ...pageOfRegister({
    can: ({ roles }) => roles.import,
    load: (scope, register, { params, search }) => loadPreview(scope, register, params.draft, search),
  }),
  view: (data) => <ImportPreview data={data} />,
})
