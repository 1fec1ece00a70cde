import { OwnRoles } from "@/components/accounts/own-roles"
import { OwnSessions } from "@/components/accounts/own-sessions"
import { LinkButton } from "@/components/ui/button"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { definePage } from "@/lib/access/define-page"
import { findOwnSessions } from "@/lib/access/own-sessions"
import { formatInstant } from "@/lib/format/dates"

export const metadata = { title: "Tài khoản của tôi" }

export default definePage({
  can: "signed-in",
  load: findOwnSessions,
  view: (sessions, { actor, search }) => (
    <>
      <PageHeading
        title="Tài khoản của tôi"
        actions={
          <>
            <LinkButton href="/thong-bao" variant="plain">
              Thông báo về dữ liệu cá nhân
            </LinkButton>
            <LinkButton href="/doi-mat-khau" variant="plain">
              Đổi mật khẩu
            </LinkButton>
          </>
        }
      />
      {search["da-doi"] && <Notice tone="success">Đã đổi mật khẩu; mọi thiết bị khác đã bị đăng xuất.</Notice>}
      {search["da-ra"] && <Notice tone="success">Đã đăng xuất thiết bị đó.</Notice>}
      <DefinitionList
        items={[
          { term: "Họ và tên", value: actor.fullName },
          { term: "Tên đăng nhập", value: actor.username },
          { term: "Phiên này kết thúc", value: formatInstant(actor.endsAt) },
        ]}
      />
      <OwnRoles actor={actor} />
      <OwnSessions sessions={sessions} current={actor.sessionId} />
    </>
  ),
})
