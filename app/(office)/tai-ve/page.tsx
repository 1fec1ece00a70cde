import { FilePage } from "@/components/accounts/file-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { safePath } from "@/lib/sign-in/safe-path"

export const metadata = { title: "Tải tệp" }

export default definePage({
  can: everyRole,
  load: async (_scope, { search }) => safePath(search.tep),
  view: (file) => <FilePage file={file} />,
})
