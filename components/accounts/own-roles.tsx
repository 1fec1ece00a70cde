import { RoleForms } from "@/components/shell/role-forms"
import type { Actor } from "@/lib/access/actor"
import { isReady, onlyWaits } from "@/lib/access/authorise"
import { roleMeanings, roleNames } from "@/lib/glossary"

/** The role in use with what it may do, and the others to change to. */
export function OwnRoles({ actor }: { actor: Actor }) {
  if (onlyWaits(actor)) return null
  return (
    <section>
      <h2 className="mt-9 mb-2">Vai trò</h2>
      <p className="mb-3">
        Đang dùng:{" "}
        <strong>
          {roleNames[actor.role]} · {actor.unitName}
        </strong>
        . {roleMeanings[actor.role]}
      </p>
      {isReady(actor) && <RoleForms actor={actor} />}
    </section>
  )
}
