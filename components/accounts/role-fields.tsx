"use client"

import { ChoiceField } from "@/components/fields/choice-field"
import { UnitField, type UnitOption } from "@/components/fields/unit-field"
import { roleMeanings, roleNames } from "@/lib/glossary"

const roles = Object.entries(roleNames).map(([value, name]) => ({
  value,
  label: `${name}: ${roleMeanings[value as keyof typeof roleMeanings]}`,
}))

/** Which role, at which unit. */
export function RoleFields({ unitId = "", units }: { unitId?: string; units: Record<string, UnitOption> }) {
  return (
    <>
      <ChoiceField name="role" label="Vai trò" choices={roles} />
      <UnitField
        name="unitId"
        label="Đơn vị"
        hint="Vai trò có hiệu lực tại đơn vị này và mọi đơn vị trực thuộc. Chi ủy chỉ giao tại chi bộ và có hiệu lực khi người thứ hai xác nhận."
        initial={unitId}
        units={units}
      />
    </>
  )
}
