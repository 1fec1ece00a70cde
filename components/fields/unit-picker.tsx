"use client"

import { useSyncExternalStore } from "react"
import { useField } from "@/components/fields/use-field"
import { UnitCombobox, type UnitPickerProps } from "./unit-combobox"

const never = () => () => {}

/**
 * Chooses a unit of the actor's branch by name, former name or code. Without JavaScript a text box takes the unit's code, posted as
 * `<name>Ma` beside the id of the unit chosen so far: a typed code wins.
 */
export function UnitPicker(props: UnitPickerProps) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return scripted ? <UnitCombobox {...props} /> : <UnitCodeInput {...props} />
}

function UnitCodeInput({ id, name, selected, invalid, describedBy }: UnitPickerProps) {
  const { value } = useField(`${name}Ma`, "")
  return (
    <>
      <input type="hidden" name={name} value={selected?.id ?? ""} />
      <input
        id={id}
        name={`${name}Ma`}
        defaultValue={value}
        placeholder={selected?.name ?? "Gõ mã đơn vị"}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        autoComplete="off"
      />
      {selected && (
        <noscript>
          <p className="mt-1 text-sm text-muted">
            Đang chọn: {selected.name}. Gõ mã đơn vị khác để đổi, gõ dấu - để bỏ.
          </p>
        </noscript>
      )}
    </>
  )
}
