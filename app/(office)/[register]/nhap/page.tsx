import { ImportHome } from "@/components/records/import-home"
import { definePage } from "@/lib/access/define-page"
import { loadBatches } from "@/lib/register/import/loaders"
import { pageOfRegister } from "@/lib/registers/of-address"

export const metadata = { title: "Nhập từ Excel" }

export default definePage({
  ...pageOfRegister({ can: ({ roles }) => roles.import, load: loadBatches }),
  view: (data, { search }) => <ImportHome data={data} search={search} />,
})
