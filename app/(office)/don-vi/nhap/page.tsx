import { UnitUpload } from "@/components/units/unit-upload"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { flashParams } from "@/lib/addresses/flash"

export const metadata = { title: "Nhập đơn vị từ Excel" }

export default definePage({
  can: adminOnly,
  load: async (_, { search }) => ({ missingFile: flashParams.missingFile in search }),
  view: (data) => <UnitUpload {...data} />,
})
