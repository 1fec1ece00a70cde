import type { Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { changeUnit } from "./change-unit"
import type { RenameInput, RetypeInput } from "./schema"
import { unitTypes } from "./unit-store"

/** Gives a unit another name from a day on; on the first day of the present name it replaces that name. */
export function renameUnit(scope: Scope, input: RenameInput): Promise<Outcome | null> {
  return changeUnit(scope, input, {
    kind: "rename",
    wish: (unit) => ({ label: "Tên", stored: unit.name, typed: input.name }),
    changed: { name: input.name },
  })
}

/** Gives a unit another type from a day on; on the first day of the present type it replaces that type. */
export async function retypeUnit(scope: Scope, input: RetypeInput): Promise<Outcome | null> {
  const typed = (await unitTypes(scope)).find(({ key }) => key === input.typeKey)?.name ?? ""
  return changeUnit(scope, input, {
    kind: "retype",
    wish: (unit) => ({ label: "Loại", stored: unit.typeName, typed }),
    changed: { typeKey: input.typeKey },
  })
}
