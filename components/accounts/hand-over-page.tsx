import { ActionForm } from "@/components/fields/action-form"
import { ChoiceField } from "@/components/fields/choice-field"
import { TextField } from "@/components/fields/text-field"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { PageHeading } from "@/components/ui/page-heading"
import { handOverAction } from "@/lib/accounts/codes/actions"
import type { HandOverData } from "@/lib/accounts/loaders"
import { accountHref, accountsHref } from "@/lib/addresses/accounts"
import { formatDate } from "@/lib/format/dates"
import { roleText } from "./role-text"

const heirs = [
  { value: "new", label: "Người chưa có tài khoản: tạo tài khoản mới, có phiếu đăng nhập để in" },
  { value: "known", label: "Người đã có tài khoản" },
]

/** A role goes to another person in one act. */
export function HandOverPage({ account, role, day }: HandOverData) {
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Tài khoản", href: accountsHref() },
          { label: account.fullName, href: accountHref(account.id) },
        ]}
      />
      <PageHeading
        title="Bàn giao vai trò"
        sub={`${roleText(role)}, đang do ${account.fullName} (${account.username}) giữ. Bấm bàn giao thì người này thôi vai trò ngay; nhật ký ghi tên cả hai và ngày bàn giao.`}
      />
      <ActionForm
        action={handOverAction}
        submitLabel="Bàn giao"
        hidden={{ id: account.id, version: account.version, assignmentId: role.assignmentId }}
      >
        <ChoiceField name="to" label="Người nhận" choices={heirs} initial="new" />
        <TextField name="fullName" label="Họ và tên người nhận" hint="Chỉ cần khi tạo tài khoản mới." />
        <TextField
          name="username"
          label="Tên đăng nhập của người nhận"
          hint="Của tài khoản đã có, hoặc đặt cho tài khoản mới: chữ thường không dấu, chữ số và các dấu . - _"
        />
        <TextField name="day" label="Ngày bàn giao" kind="date" initial={formatDate(day)} />
      </ActionForm>
    </>
  )
}
