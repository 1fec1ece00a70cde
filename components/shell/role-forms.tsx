import { ActionForm } from "@/components/fields/action-form"
import type { Actor } from "@/lib/access/actor"
import { switchRole } from "@/lib/sign-in/own-account-actions"
import { roleNames } from "@/lib/glossary"

/** One button per other role of the account. */
export function RoleForms({ actor }: { actor: Actor }) {
  const others = actor.roles.filter((held) => held.assignmentId !== actor.assignmentId)
  if (others.length === 0) return null
  return (
    <ul className="space-y-2">
      {others.map((held) => (
        <li key={held.assignmentId}>
          <ActionForm
            action={switchRole}
            variant="plain"
            submitLabel={`Chuyển sang ${roleNames[held.role]} · ${held.unitName}`}
            hidden={{ assignmentId: held.assignmentId }}
          />
        </li>
      ))}
    </ul>
  )
}
