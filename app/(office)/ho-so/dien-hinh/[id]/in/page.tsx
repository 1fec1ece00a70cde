import { RegistrationPage } from "@/components/life-cycle/registration-page"
import { definePage } from "@/lib/access/define-page"
import { loadForm } from "@/lib/register/load-form"
import { exemplars } from "@/lib/registers/exemplars/register"

export const metadata = { title: "Phiếu đăng ký" }

export default definePage({
  can: exemplars.roles.read,
  load: (scope, { params }) => loadForm(scope, exemplars, params.id, "proposedOn"),
  view: (form) => <RegistrationPage form={form} />,
})
