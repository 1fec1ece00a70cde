import { RegistrationPage } from "@/components/life-cycle/registration-page"
import { definePage } from "@/lib/access/define-page"
import { loadBlankForm } from "@/lib/register/load-form"
import { models } from "@/lib/registers/models/register"

export const metadata = { title: "Phiếu đăng ký để viết tay" }

export default definePage({
  can: models.roles.read,
  load: (scope) => loadBlankForm(scope, models),
  view: (form) => <RegistrationPage form={form} />,
})
