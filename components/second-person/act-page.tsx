import { ActionForm } from "@/components/fields/action-form"
import { ChoiceField } from "@/components/fields/choice-field"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { decideActAction } from "@/lib/accounts/second-person/actions"
import type { ActData } from "@/lib/accounts/second-person/waiting-acts"
import { confirmationsHref } from "@/lib/addresses/accounts"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import { causeText } from "./wait-text"

const decisions = [
  { value: "confirmed", label: "Xác nhận tất cả: đúng người, đúng chi bộ" },
  { value: "refused", label: "Từ chối tất cả: các vai trò này thôi ngay" },
]

/** All roles that wait since one act, with the names, to be decided as a whole. */
export function ActPage({ data: { act, roles, mark } }: { data: ActData }) {
  const mine = roles.every(({ decidable }) => decidable)
  const unset = roles.filter(({ mustChangePassword }) => mustChangePassword).length
  return (
    <>
      <Breadcrumbs crumbs={[{ label: glossary.secondPerson.name, href: confirmationsHref() }]} />
      <PageHeading
        title={`Cả lần: ${formatNumber(roles.length)} tài khoản`}
        sub={`${causeText(roles[0]!.causes.at(-1)!)}. Hãy đối chiếu danh sách với từng chi bộ trước khi xác nhận; ai chưa chắc thì để quản trị thôi vai trò của người đó trước.`}
      />
      {unset > 0 && (
        <Notice tone="warn">
          {formatNumber(unset)} tài khoản chưa đặt mật khẩu riêng: ai cầm phiếu hoặc mật khẩu ban đầu của họ thì vào
          được. Nên xác nhận sau khi chi bộ cho biết đã nhận phiếu và tự đặt mật khẩu.
        </Notice>
      )}
      {mine ? (
        <ActionForm key={mark} action={decideActAction} submitLabel="Ghi quyết định" hidden={{ act, mark }}>
          <ChoiceField name="decision" label="Quyết định cho cả danh sách" choices={decisions} />
        </ActionForm>
      ) : (
        <Notice tone="info">
          Chờ người khác xác nhận: bạn là người giao, hoặc trong 30 ngày qua tài khoản của bạn và của người giao do cùng
          một người tạo, giao vai trò hay cấp lại mật khẩu.
        </Notice>
      )}
      <div className="mt-6">
        <DataTable caption="Các tài khoản đang chờ">
          <StackedHead>
            <tr>
              <HeadCell>Đơn vị</HeadCell>
              <HeadCell>Họ và tên</HeadCell>
              <HeadCell>Tên đăng nhập</HeadCell>
              <HeadCell>Mật khẩu riêng</HeadCell>
            </tr>
          </StackedHead>
          <StackedBody>
            {roles.map(({ assignmentId, unitName, fullName, username, mustChangePassword }) => (
              <StackedRow key={assignmentId}>
                <StackedName>{unitName}</StackedName>
                <StackedCell label="Họ và tên">{fullName}</StackedCell>
                <StackedCell label="Tên đăng nhập">{username}</StackedCell>
                <StackedCell label="Mật khẩu riêng">{mustChangePassword ? "Chưa đặt" : "Đã đặt"}</StackedCell>
              </StackedRow>
            ))}
          </StackedBody>
        </DataTable>
      </div>
    </>
  )
}
