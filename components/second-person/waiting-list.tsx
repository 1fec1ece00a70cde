"use client"

import { useField } from "@/components/fields/use-field"
import { Fieldset } from "@/components/ui/fieldset"
import type { WaitingRole } from "@/lib/accounts/second-person/find-waiting"
import { WaitingFacts } from "./waiting-facts"

/** The roles that the reader may confirm, to be ticked; what was ticked stays ticked when the form comes back. */
export function WaitingList({ roles, linked }: { roles: WaitingRole[]; linked: boolean }) {
  const { id, value, error } = useField<string | string[]>("chosen", [])
  const ticked = Array.isArray(value) ? value : [value]
  return (
    <Fieldset id={id} legend="Chọn tài khoản" error={error}>
      <ul className="border-t border-line bg-paper">
        {roles.map((role) => {
          const choice = `${role.assignmentId}:${role.seen}`
          return (
            <li key={choice} className="border-b border-line px-3 py-2">
              <label className="flex min-h-11 items-center gap-3">
                <input type="checkbox" name="chosen" value={choice} defaultChecked={ticked.includes(choice)} />
                <span className="min-w-0">
                  <span className="font-semibold">{role.fullName}</span> ({role.username})
                </span>
              </label>
              <WaitingFacts role={role} linked={linked} />
            </li>
          )
        })}
      </ul>
    </Fieldset>
  )
}
