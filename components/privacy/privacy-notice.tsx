import { ActionForm } from "@/components/fields/action-form"
import { PageHeading } from "@/components/ui/page-heading"
import { Panel } from "@/components/ui/panel"
import type { NoticeData } from "@/lib/sign-in/load-notice"
import { noticeVersion } from "@/lib/access/notice-version"
import { acknowledgeNotice } from "@/lib/sign-in/own-account-actions"
import { formatInstant } from "@/lib/format/dates"
import { NoticeText } from "./notice-text"

function Acknowledge({ next }: { next: string }) {
  return (
    <Panel title="Xác nhận">
      <p className="mb-4">
        Bạn cần xác nhận một lần trước khi làm việc. Ngày giờ và bản thông báo được lưu cùng tài khoản.
      </p>
      <ActionForm action={acknowledgeNotice} submitLabel="Tôi đã đọc" hidden={{ noticeVersion, next }} />
    </Panel>
  )
}

interface PrivacyNoticeProps {
  notice: NoticeData
  /** The page to go on to once it is acknowledged. */
  next: string
}

/** What is kept of persons, what for, who reads it; asked for once, to be read at any time. */
export function PrivacyNotice({ notice, next }: PrivacyNoticeProps) {
  const { askedUnit, acknowledgedAt, waiting } = notice
  const read = acknowledgedAt && !waiting ? `Bạn đã xác nhận lúc ${formatInstant(acknowledgedAt)}.` : undefined
  return (
    <>
      <PageHeading title="Thông báo về dữ liệu cá nhân" sub={`Bản số ${noticeVersion}. ${read ?? ""}`} />
      <NoticeText askedUnit={askedUnit} />
      {waiting && <Acknowledge next={next} />}
    </>
  )
}
