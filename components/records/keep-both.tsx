"use client"

import { CheckField } from "@/components/fields/check-field"
import { useField } from "@/components/fields/use-field"

const name = "keepBoth"

/** Asked once the register has said that it holds this record already. */
export function KeepBoth() {
  const { error, value } = useField<string>(name, "")
  return error || value === "on" ? <CheckField name={name} label="Vẫn ghi thêm, giữ cả hai" /> : null
}
