import type { Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { changeUnit, type Errors } from "./change-unit"
import { changeFrom } from "./periods"
import type { RenameInput, RetypeInput } from "./schema"
import { unitTypes } from "./unit-store"

/** Gives a unit another name from a day on; on the first day of the present name it corrects that name. */
export function renameUnit(scope: Scope, input: RenameInput): Promise<Outcome | null> {
  const { unitName } = scope.tx
  return changeUnit(scope, input, {
    action: "rename",
    wish: (unit) => ({ label: "Tên", stored: unit.name, typed: input.name }),
    write: async ({ id: unitId }): Promise<Errors | null> => {
      const change = changeFrom(
        await unitName.findMany({ where: { unitId }, orderBy: { validFrom: "asc" } }),
        input.from,
      )
      if ("message" in change) return { from: change.message }
      const { row, corrects, validFrom, validTo } = change
      if (row.name === input.name) return { name: "Tên mới trùng với tên đang có." }
      await unitName.update({ where: { id: row.id }, data: corrects ? { name: input.name } : { validTo: validFrom } })
      if (!corrects) await unitName.create({ data: { unitId, name: input.name, validFrom, validTo } })
      return null
    },
  })
}

/** Gives a unit another type from a day on; on the first day of the present type it corrects that type. */
export async function retypeUnit(scope: Scope, input: RetypeInput): Promise<Outcome | null> {
  const { unitKind } = scope.tx
  const type = (await unitTypes(scope)).find(({ key }) => key === input.typeKey)
  return changeUnit(scope, input, {
    action: "retype",
    wish: (unit) => ({ label: "Loại", stored: unit.typeName, typed: type?.name ?? "" }),
    write: async ({ id: unitId }): Promise<Errors | null> => {
      if (!type) return { typeKey: "Hãy chọn loại đơn vị." }
      const change = changeFrom(
        await unitKind.findMany({ where: { unitId }, orderBy: { validFrom: "asc" } }),
        input.from,
      )
      if ("message" in change) return { from: change.message }
      const { row, corrects, validFrom, validTo } = change
      if (row.typeKey === type.key) return { typeKey: "Loại mới trùng với loại đang có." }
      await unitKind.update({ where: { id: row.id }, data: corrects ? { typeKey: type.key } : { validTo: validFrom } })
      if (!corrects) await unitKind.create({ data: { unitId, typeKey: type.key, validFrom, validTo } })
      return null
    },
  })
}
