import { PrintPage } from "@/components/print/print-page"
import { recordHref, registerHref } from "@/lib/addresses/records"
import type { RecordForm } from "@/lib/register/load-form"
import { PrintedRegistration } from "./printed-registration"

/** The registration form of a record, or the one to fill in by hand. */
export function RegistrationPage({ form }: { form: RecordForm }) {
  const { id, register, title } = form
  const list = { label: register.term.name, href: registerHref(register.slug) }
  const crumbs = id ? [list, { label: title, href: recordHref(register.slug, id) }] : [list]
  return (
    <PrintPage
      crumbs={crumbs}
      title={id ? `Phiếu đăng ký: ${title}` : `Phiếu đăng ký ${register.term.inline} để viết tay`}
    >
      <PrintedRegistration form={form} />
    </PrintPage>
  )
}
