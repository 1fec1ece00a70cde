import { ReformUpload } from "@/components/reorganise/reform-upload"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"

export const metadata = { title: "Sắp xếp theo tệp" }

export default definePage({
  can: adminOnly,
  load: async (_scope, { search }) => ({ missingFile: search["thieu-tep"] === "1" }),
  view: (data) => <ReformUpload {...data} />,
})
