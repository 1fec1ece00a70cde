import { UnitUpload } from "@/components/units/unit-upload"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"

export const metadata = { title: "Nhập đơn vị từ Excel" }

export default definePage({
  can: adminOnly,
  load: async (_, { search }) => ({ missingFile: "thieu-tep" in search }),
  view: (data) => <UnitUpload {...data} />,
})
