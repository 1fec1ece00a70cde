import { RegistrationPage } from "@/components/life-cycle/registration-page"
import { definePage } from "@/lib/access/define-page"
import { loadBlankForm } from "@/lib/register/load-form"
import { exemplars } from "@/lib/registers/exemplars/register"

export const metadata = { title: "Phiếu đăng ký để viết tay" }

export default definePage({
  can: exemplars.roles.read,
  load: (scope) => loadBlankForm(scope, exemplars),
  view: (form) => <RegistrationPage form={form} />,
})
