import Link from "next/link"
import { ActionForm } from "@/components/fields/action-form"
import { ChoiceField } from "@/components/fields/choice-field"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { WaitingRole } from "@/lib/accounts/second-person/find-waiting"
import { decideRoles } from "@/lib/accounts/second-person/actions"
import type { ConfirmationsData } from "@/lib/accounts/second-person/load-waits"
import { waitingActHref } from "@/lib/addresses/accounts"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import { causeText } from "./wait-text"
import { WaitingFacts } from "./waiting-facts"
import { WaitingList } from "./waiting-list"

const decisions = [
  { value: "confirmed", label: "Xác nhận: đúng người, đúng chi bộ" },
  { value: "refused", label: "Từ chối: vai trò thôi ngay" },
]

/** What the reader has to wait for somebody else with, and why. */
function Others({ roles, linked }: { roles: WaitingRole[]; linked: boolean }) {
  return (
    <>
      <h2 className="mt-9 mb-2">Chờ người khác xác nhận</h2>
      <p className="mb-2">
        Bạn là người giao; hoặc trong 30 ngày qua tài khoản của bạn, của người giao, của người được giao do cùng một
        người tạo, giao vai trò, cấp lại mật khẩu hay mở khóa.
      </p>
      <ul className="border-t border-line bg-paper">
        {roles.map((role) => (
          <li key={role.assignmentId} className="border-b border-line px-3 py-2">
            <p className="pl-9">
              <span className="font-semibold">{role.fullName}</span> ({role.username})
            </p>
            <WaitingFacts role={role} linked={linked} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Acts since which several accounts wait, each to be confirmed as a whole. */
function Acts({ acts }: Pick<ConfirmationsData, "acts">) {
  return (
    <>
      <h2 className="mb-2">Xác nhận cả lần</h2>
      <ul className="mb-6 border-t border-line bg-paper">
        {acts.map((act) => (
          <li key={act.id} className="border-b border-line px-3 py-2">
            <Link href={waitingActHref(act.id)} className="inline-flex min-h-11 items-center visited:text-link">
              {formatNumber(act.roles)} tài khoản, xem danh sách và quyết định một lượt
            </Link>
            <span className="block text-muted">{causeText(act)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Accounts that wait for a second person before they may read private texts: one or a whole batch at once. */
export function ConfirmPage({ data, linked }: { data: ConfirmationsData; linked: boolean }) {
  const { acts, roles, all, confirmed, turnedDown } = data
  const mine = roles.filter(({ decidable }) => decidable)
  const others = roles.filter(({ decidable }) => !decidable)
  return (
    <>
      <PageHeading
        title={glossary.secondPerson.name}
        sub="Các tài khoản này sẽ đọc được nội dung bản cam kết. Trước khi xác nhận, hãy hỏi chính người đó hoặc chi bộ: có đúng là người này, và có đúng là chính người này đã đặt mật khẩu."
      />
      {confirmed !== null && <Notice tone="success">Đã xác nhận {formatNumber(confirmed)} tài khoản.</Notice>}
      {turnedDown !== null && (
        <Notice tone="success">Đã từ chối {formatNumber(turnedDown)} tài khoản; vai trò đã thôi.</Notice>
      )}
      {acts.length > 0 && <Acts acts={acts} />}
      {acts.length === 0 && roles.length === 0 && (
        <EmptyState
          why="Không có tài khoản nào đang chờ."
          advice="Khi có ai được giao vai trò Chi ủy, được cấp lại mật khẩu hoặc mở khóa, tài khoản đó hiện ở đây."
        />
      )}
      {mine.length > 0 && (
        <ActionForm key={mine.map(({ seen }) => seen).join()} action={decideRoles} submitLabel="Ghi quyết định">
          <WaitingList roles={mine} linked={linked} />
          <ChoiceField name="decision" label="Quyết định" choices={decisions} />
        </ActionForm>
      )}
      {others.length > 0 && <Others roles={others} linked={linked} />}
      {all > roles.length && (
        <p className="mt-4">Còn {formatNumber(all - roles.length)} tài khoản nữa, hiện ra khi danh sách này vơi đi.</p>
      )}
    </>
  )
}
