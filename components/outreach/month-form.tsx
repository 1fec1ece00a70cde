"use client"

import type { ReactNode } from "react"
import { ActionForm } from "@/components/fields/action-form"
import { EntryKeys } from "@/components/fields/entry-keys"
import { saveOutreachMonth } from "@/lib/registers/outreach/actions"

interface MonthFormProps {
  hidden: { unitId: number; month: string; version: number }
  /** The names of the kinds by key. */
  names: Record<string, string>
  children: ReactNode
}

/** One save for all the numbers of a month. */
export function MonthForm({ hidden, names, children }: MonthFormProps) {
  const labelOf = (field: string) => names[field.split(".")[1] ?? ""]
  return (
    <ActionForm
      action={saveOutreachMonth}
      submitLabel="Lưu cả tháng"
      hidden={hidden}
      labelOf={labelOf}
      draft={{ name: "month", onDevice: true }}
    >
      <EntryKeys>{children}</EntryKeys>
      <p className="my-3 text-muted print:hidden">
        Ô trống là chưa có số; số 0 là không có. Số ước lượng ghi liền cả chữ cũng được: gần 350.000. Enter hoặc phím
        xuống sang ô dưới.
      </p>
    </ActionForm>
  )
}
