import { ReformUpload } from "@/components/reorganise/reform-upload"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { flashParams } from "@/lib/addresses/flash"

export const metadata = { title: "Sắp xếp theo tệp" }

export default definePage({
  can: adminOnly,
  load: async (_scope, { search }) => ({ missingFile: search[flashParams.missingFile] === "1" }),
  view: (data) => <ReformUpload {...data} />,
})
