import { ActionForm } from "@/components/fields/action-form"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Pager } from "@/components/ui/pager"
import { PrintButton } from "@/components/ui/print-button"
import { reissueCodesAction } from "@/lib/accounts/codes/actions"
import type { SlipsData } from "@/lib/accounts/codes/load-slips"
import { accountBatchHref, accountsHref, giveCodeHref, slipsHref } from "@/lib/addresses/accounts"
import { formatInstant } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { codeCauseNames } from "@/lib/glossary"
import { SlipSheets } from "./slip-sheets"

const fromAdmin = [
  { label: "Tài khoản", href: accountsHref() },
  { label: "Tạo nhiều tài khoản", href: accountBatchHref() },
]
const fromStaff = [{ label: "Cấp mã đăng nhập", href: giveCodeHref() }]

/** New codes for whoever has not set a password yet. */
function Again({ issue }: { issue: SlipsData["issue"] }) {
  if (issue.open === 0) return <p>Mọi người trong lần này đã tự đặt mật khẩu.</p>
  return (
    <ConfirmDialog
      trigger={`In lại: mã mới cho ${formatNumber(issue.open)} tài khoản chưa đặt mật khẩu`}
      title="Cấp mã mới?"
    >
      <p className="mb-3">
        Mã cũ trên phiếu đã in hết hiệu lực ngay. Người đã đặt mật khẩu không bị ảnh hưởng. Vai trò Chi ủy của các tài
        khoản này chờ người thứ hai xác nhận lại.
      </p>
      <ActionForm
        action={reissueCodesAction}
        submitLabel="Cấp mã mới và in"
        variant="danger"
        hidden={{ issue: issue.id }}
      />
    </ConfirmDialog>
  )
}

/** Slips right after they were made; later how many codes are not used yet, and the way to new ones. */
export function SlipsPage({ data, isAdmin }: { data: SlipsData; isAdmin: boolean }) {
  const { issue, shown, total, page, pages, appUrl, isLocal } = data
  const made = `${codeCauseNames[issue.cause]}: ${formatNumber(issue.accounts)} tài khoản, ${issue.byName}, ${formatInstant(issue.madeAt)}.`
  return (
    <>
      <div className="print:hidden">
        <Breadcrumbs crumbs={isAdmin ? fromAdmin : fromStaff} />
        <PageHeading
          title="Phiếu đăng nhập"
          sub={made}
          actions={total > 0 && <PrintButton label={`In ${formatNumber(shown.length)} phiếu`} />}
        />
        {total > 0 ? (
          <Notice tone="warn" title="In ngay">
            Mã chỉ hiện ở trang này, trong khoảng nửa giờ, trên trình duyệt này; hệ thống không giữ lại mã. Khổ A4, tám
            phiếu mỗi tờ, cắt theo đường đứt; trao tận tay từng người.
            {pages > 1 && ` Trang ${page}/${pages}: nhớ in đủ các trang.`}
          </Notice>
        ) : (
          <Notice tone="info">
            Mã không xem lại được: hệ thống không giữ mã. Muốn in lại thì cấp mã mới cho người chưa đặt mật khẩu.
          </Notice>
        )}
        {total > 0 && isLocal && (
          <Notice tone="warn">
            Địa chỉ {appUrl} chỉ mở được trên chính máy chủ này. Trước khi in, hãy đặt APP_URL là địa chỉ mà mọi người
            mở được.
          </Notice>
        )}
        <div className="mb-6">
          <Again issue={issue} />
        </div>
      </div>
      {total > 0 && <SlipSheets slips={shown} appUrl={appUrl} />}
      <div className="print:hidden">
        <Pager page={page} pages={pages} hrefOf={(wanted) => slipsHref(issue.id, { query: { trang: wanted } })} />
      </div>
    </>
  )
}
