import Link from "next/link"
import type { WaitingRole } from "@/lib/accounts/second-person/find-waiting"
import { accountHref } from "@/lib/addresses/accounts"
import { roleNames } from "@/lib/glossary"
import { causeText, untilText } from "./wait-text"

/** What a second person has to know of a role that waits; `linked` leads administrators to its account. */
export function WaitingFacts({ role, linked }: { role: WaitingRole; linked: boolean }) {
  const { accountId, fullName, causes, opensAt, mustChangePassword, unitName } = role
  return (
    <div className="pl-9">
      <p>
        {roleNames[role.role]} · {unitName}
      </p>
      {causes.map((one) => (
        <p key={one.at.toISOString() + one.cause}>{causeText(one)}</p>
      ))}
      <p className="text-muted">
        {mustChangePassword ? "Chưa tự đặt mật khẩu riêng. " : "Đã tự đặt mật khẩu riêng. "}
        {untilText(opensAt)}
      </p>
      {linked && (
        <Link
          href={accountHref(accountId)}
          aria-label={`Mở tài khoản của ${fullName}`}
          className="inline-flex min-h-11 items-center visited:text-link"
        >
          Mở tài khoản
        </Link>
      )}
    </div>
  )
}
