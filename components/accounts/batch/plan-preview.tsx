import { ActionForm } from "@/components/fields/action-form"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import type { BatchPlan } from "@/lib/accounts/bulk/plan"
import { planMark } from "@/lib/accounts/bulk/plan"
import { formatNumber } from "@/lib/format/numbers"
import { roleNames } from "@/lib/glossary"
import type { Action } from "@/components/fields/use-sending"

interface PlanPreviewProps {
  plan: BatchPlan
  action: Action
  hidden: Record<string, string | number>
  /** Said when nothing is left to make. */
  done: string
}

const shownAtMost = 200

function rest(all: number) {
  return all > shownAtMost && <p className="mt-2">Và {formatNumber(all - shownAtMost)} dòng nữa.</p>
}

function Make({ make }: Pick<BatchPlan, "make">) {
  return (
    <>
      <DataTable caption={`Sẽ tạo: ${formatNumber(make.length)} tài khoản`}>
        <StackedHead>
          <tr>
            <HeadCell>Đơn vị</HeadCell>
            <HeadCell>Họ và tên</HeadCell>
            <HeadCell>Vai trò</HeadCell>
            <HeadCell>Tên đăng nhập</HeadCell>
          </tr>
        </StackedHead>
        <StackedBody>
          {make.slice(0, shownAtMost).map(({ username, fullName, role, unitName }) => (
            <StackedRow key={username}>
              <StackedName>{unitName}</StackedName>
              <StackedCell label="Họ và tên">{fullName}</StackedCell>
              <StackedCell label="Vai trò">{roleNames[role]}</StackedCell>
              <StackedCell label="Tên đăng nhập">{username}</StackedCell>
            </StackedRow>
          ))}
        </StackedBody>
      </DataTable>
      {rest(make.length)}
    </>
  )
}

function There({ there }: Pick<BatchPlan, "there">) {
  return (
    <details className="mt-6">
      <summary className="inline-flex min-h-11 items-center font-semibold">
        Đã có, không tạo nữa: {formatNumber(there.length)}
      </summary>
      <ul className="border-t border-line bg-paper">
        {there.slice(0, shownAtMost).map(({ unitName, who }) => (
          <li key={`${unitName} ${who}`} className="border-b border-line px-3 py-2">
            {unitName}: {who}
          </li>
        ))}
      </ul>
      {rest(there.length)}
    </details>
  )
}

/** What a batch would make and what is there already, and the button that makes it. */
export function PlanPreview({ plan, action, hidden, done }: PlanPreviewProps) {
  const { make, there } = plan
  const mark = planMark(plan)
  const waiting = make.filter(({ role }) => role === "cell").length
  return (
    <section className="mt-6" aria-label="Xem trước">
      {make.length === 0 ? (
        <Notice tone="info">{done}</Notice>
      ) : (
        <>
          <div className="mb-6">
            <p className="mb-3">
              Tạo xong, phiếu đăng nhập hiện ra để in; mã trên phiếu chỉ xem được lúc đó.
              {waiting > 0 &&
                ` ${formatNumber(waiting)} tài khoản có vai trò ${roleNames.cell} chờ người thứ hai xác nhận; người đó xác nhận được cả lần tạo này một lượt.`}
            </p>
            <ActionForm
              key={mark}
              action={action}
              submitLabel={`Tạo ${formatNumber(make.length)} tài khoản`}
              hidden={{ ...hidden, mark }}
            />
          </div>
          <Make make={make} />
        </>
      )}
      {there.length > 0 && <There there={there} />}
    </section>
  )
}
