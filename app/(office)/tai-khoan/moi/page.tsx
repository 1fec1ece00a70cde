import { FirstPasswordField } from "@/components/accounts/first-password-field"
import { RoleFields } from "@/components/accounts/role-fields"
import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { PageHeading } from "@/components/ui/page-heading"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { createAccountAction } from "@/lib/accounts/actions"
import { loadNewAccount } from "@/lib/accounts/loaders"
import { accountsHref } from "@/lib/addresses/accounts"

export const metadata = { title: "Thêm tài khoản" }

export default definePage({
  can: adminOnly,
  load: (scope, { search }) => loadNewAccount(scope, search),
  view: ({ unitId, units, suggestion }) => (
    <>
      <Breadcrumbs crumbs={[{ label: "Tài khoản", href: accountsHref() }]} />
      <PageHeading title="Thêm tài khoản" />
      <ActionForm action={createAccountAction} submitLabel="Tạo tài khoản">
        <TextField name="fullName" label="Họ và tên" />
        <TextField
          name="username"
          label="Tên đăng nhập"
          hint="Chữ thường không dấu, chữ số và các dấu . - _; ví dụ nguyen-van-a"
        />
        <RoleFields unitId={String(unitId)} units={units} />
        <FirstPasswordField suggestion={suggestion} />
      </ActionForm>
    </>
  ),
})
