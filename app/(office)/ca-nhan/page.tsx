import { EmailField } from "@/components/accounts/email-field"
import { OwnRoles } from "@/components/accounts/own-roles"
import { OwnSessions } from "@/components/accounts/own-sessions"
import { ActionForm } from "@/components/fields/action-form"
import { OwnWaits } from "@/components/second-person/own-waits"
import { LinkButton } from "@/components/ui/button"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { definePage } from "@/lib/access/define-page"
import { changeOwnEmailAction } from "@/lib/accounts/actions"
import { findOwnEmail } from "@/lib/accounts/email"
import { loadOwnWaits } from "@/lib/accounts/second-person/load-waits"
import { changePasswordHref, noticeHref } from "@/lib/addresses/accounts"
import { flashParams } from "@/lib/addresses/flash"
import { findOwnSessions } from "@/lib/sign-in/own-sessions"
import { formatInstant } from "@/lib/format/dates"

export const metadata = { title: "Tài khoản của tôi" }

export default definePage({
  can: "signed-in",
  load: async (scope) => ({
    sessions: await findOwnSessions(scope),
    email: await findOwnEmail(scope),
    waits: await loadOwnWaits(scope),
  }),
  view: ({ sessions, email, waits }, { actor, search }) => (
    <>
      <PageHeading
        title="Tài khoản của tôi"
        actions={
          <>
            <LinkButton href={noticeHref()} variant="plain">
              Thông báo về dữ liệu cá nhân
            </LinkButton>
            <LinkButton href={changePasswordHref()} variant="plain">
              Đổi mật khẩu
            </LinkButton>
          </>
        }
      />
      {search[flashParams.passwordChanged] && (
        <Notice tone="success">Đã đổi mật khẩu; mọi thiết bị khác đã bị đăng xuất.</Notice>
      )}
      {search[flashParams.emailSaved] && <Notice tone="success">Đã lưu địa chỉ thư.</Notice>}
      {search[flashParams.signedOut] && <Notice tone="success">Đã đăng xuất thiết bị đó.</Notice>}
      <OwnWaits actor={actor} waits={waits} />
      <DefinitionList
        items={[
          { term: "Họ và tên", value: actor.fullName },
          { term: "Tên đăng nhập", value: actor.username },
          { term: "Phiên này kết thúc", value: formatInstant(actor.endsAt) },
        ]}
      />
      <OwnRoles actor={actor} />
      <h2 className="mt-9 mb-3">Thư nhắc</h2>
      <ActionForm action={changeOwnEmailAction} submitLabel="Lưu địa chỉ thư" variant="plain">
        <EmailField initial={email} />
      </ActionForm>
      <OwnSessions sessions={sessions} current={actor.sessionId} />
    </>
  ),
})
