import { Notice } from "@/components/ui/notice"
import type { Actor } from "@/lib/access/actor"
import type { RoleWaiting } from "@/lib/accounts/second-person/load-waits"
import { roleNames } from "@/lib/glossary"
import { Confirmers } from "./confirmers"

/** The reader's own roles that a second person has not confirmed yet. */
export function OwnWaits({ actor, waits }: { actor: Actor; waits: RoleWaiting[] }) {
  return actor.waits.map(({ assignmentId, role, unitName }) => {
    const wait = waits.find((one) => one.assignmentId === assignmentId)
    return (
      <Notice key={assignmentId} tone="warn" title="Chờ người thứ hai xác nhận">
        <p>
          Vai trò {roleNames[role]} · {unitName} chưa có hiệu lực: ai được đọc nội dung bản cam kết thì phải có người
          thứ hai xác nhận.
        </p>
        {wait && <Confirmers wait={wait} />}
      </Notice>
    )
  })
}
