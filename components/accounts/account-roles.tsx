import { ActionForm } from "@/components/fields/action-form"
import { LinkButton } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Confirmers } from "@/components/second-person/confirmers"
import { Tag } from "@/components/ui/tag"
import { notToOneself } from "@/lib/access/roles"
import type { Account } from "@/lib/accounts/account-store"
import { grantRoleAction, revokeRoleAction } from "@/lib/accounts/actions"
import { handOverHref } from "@/lib/addresses/accounts"
import type { RoleWaiting } from "@/lib/accounts/second-person/load-waits"
import { RoleFields } from "./role-fields"
import { roleText } from "./role-text"

interface AccountRolesProps {
  account: Account
  waits: RoleWaiting[]
  /** It is the reader's own. */
  own: boolean
}

/** The roles an account holds, each with the way to end it and what it waits for, and the form for one more. */
export function AccountRoles({ account, waits, own }: AccountRolesProps) {
  const { id, version, fullName, roles } = account
  const waitOf = new Map(waits.map((wait) => [wait.assignmentId, wait]))
  return (
    <>
      <h2 className="mt-9 mb-2">Vai trò</h2>
      {roles.length === 0 && <p>Không còn vai trò nào: người này không đăng nhập được.</p>}
      <ul className="border-t border-line bg-paper">
        {roles.map((role) => (
          <li
            key={`${role.assignmentId} ${version}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line px-3 py-2"
          >
            <div className="min-w-0 flex-1 basis-60">
              {roleText(role)} {waitOf.has(role.assignmentId) && <Tag tone="warn">Chờ người thứ hai xác nhận</Tag>}
              {waitOf.has(role.assignmentId) && <Confirmers wait={waitOf.get(role.assignmentId)!} />}
            </div>
            {role.unitName !== null && !own && (
              <LinkButton href={handOverHref(id, role.assignmentId)} variant="plain">
                Bàn giao
              </LinkButton>
            )}
            {role.unitName !== null && (
              <ConfirmDialog trigger="Thôi vai trò" title={`Thôi vai trò của ${fullName}?`}>
                <p className="mb-3">{roleText(role)}. Người này phải đăng nhập lại.</p>
                <ActionForm
                  action={revokeRoleAction}
                  submitLabel="Thôi vai trò này"
                  variant="danger"
                  hidden={{ id, version, assignmentId: role.assignmentId }}
                />
              </ConfirmDialog>
            )}
          </li>
        ))}
      </ul>
      {own ? <p className="mt-6">{notToOneself}</p> : <GrantForm id={id} version={version} />}
    </>
  )
}

function GrantForm({ id, version }: { id: number; version: number }) {
  return (
    <>
      <h3 className="mt-6 mb-3">Giao thêm vai trò</h3>
      <ActionForm
        key={version}
        action={grantRoleAction}
        submitLabel="Giao vai trò"
        variant="plain"
        hidden={{ id, version }}
      >
        <RoleFields units={{}} />
      </ActionForm>
    </>
  )
}
