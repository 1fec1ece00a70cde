import { PrivacyNotice } from "@/components/privacy/privacy-notice"
import { definePage } from "@/lib/access/define-page"
import { loadNotice } from "@/lib/sign-in/load-notice"

export const metadata = { title: "Thông báo về dữ liệu cá nhân" }

export default definePage({
  can: "signed-in",
  load: loadNotice,
  view: (notice) => <PrivacyNotice notice={notice} />,
})
