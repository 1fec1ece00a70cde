import type { RoleWaiting } from "@/lib/accounts/second-person/load-waits"
import { roleNames } from "@/lib/glossary"
import { untilText } from "./wait-text"

/** Until when a role waits and who can confirm it. */
export function Confirmers({ wait: { confirmers, opensAt } }: { wait: RoleWaiting }) {
  return (
    <div>
      <p>{untilText(opensAt)}</p>
      {confirmers.length === 0 ? (
        <p>
          {opensAt
            ? "Hiện chưa có ai xác nhận được."
            : "Hiện chưa có ai xác nhận được: người vừa được người giao tạo tài khoản, giao vai trò, cấp lại mật khẩu hoặc mở khóa thì sau 30 ngày mới là người thứ hai."}
        </p>
      ) : (
        <>
          <p>Người có thể xác nhận:</p>
          <ul className="list-disc pl-6">
            {confirmers.map(({ fullName, role, unitName }) => (
              <li key={`${fullName} ${role} ${unitName}`}>
                {fullName} ({roleNames[role]} · {unitName})
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
