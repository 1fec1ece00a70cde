import { LinkButton } from "@/components/ui/button"
import { PageHeading } from "@/components/ui/page-heading"
import type { Actor } from "@/lib/access/actor"
import { onlyWaits } from "@/lib/access/authorise"
import type { RoleWaiting } from "@/lib/accounts/second-person/load-waits"
import { homeHref } from "@/lib/addresses/work"
import { OwnWaits } from "./own-waits"

/** What somebody reads whose roles wait for a second person. */
export function WaitingPage({ actor, waits }: { actor: Actor; waits: RoleWaiting[] }) {
  return (
    <>
      <PageHeading
        title={actor.waits.length > 0 ? "Chờ người thứ hai xác nhận" : "Không có vai trò nào đang chờ"}
        sub={
          onlyWaits(actor)
            ? "Bạn đã đăng nhập. Khi vai trò được xác nhận, bấm “Xem lại” là làm việc được ngay, không phải đăng nhập lại."
            : "Các vai trò khác của bạn dùng được như thường."
        }
      />
      <OwnWaits actor={actor} waits={waits} />
      <LinkButton href={homeHref()} variant="plain">
        {onlyWaits(actor) ? "Xem lại" : "Về trang đầu"}
      </LinkButton>
    </>
  )
}
