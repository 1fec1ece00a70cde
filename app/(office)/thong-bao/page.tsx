import { PrivacyNotice } from "@/components/privacy/privacy-notice"
import { definePage } from "@/lib/access/define-page"
import { safePath } from "@/lib/sign-in/safe-path"
import { loadNotice } from "@/lib/sign-in/load-notice"

export const metadata = { title: "Thông báo về dữ liệu cá nhân" }

export default definePage({
  can: "signed-in",
  load: loadNotice,
  view: (notice, { search }) => <PrivacyNotice notice={notice} next={safePath(search.tiep)} />,
})
