import { RegistrationPage } from "@/components/life-cycle/registration-page"
import { definePage } from "@/lib/access/define-page"
import { loadForm } from "@/lib/register/load-form"
import { models } from "@/lib/registers/models/register"

export const metadata = { title: "Phiếu đăng ký" }

export default definePage({
  can: models.roles.read,
  load: (scope, { params }) => loadForm(scope, models, params.id, "proposedOn"),
  view: (form) => <RegistrationPage form={form} />,
})
