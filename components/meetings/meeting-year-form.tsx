"use client"

import type { ReactNode } from "react"
import { ActionForm } from "@/components/fields/action-form"
import { EntryKeys } from "@/components/fields/entry-keys"
import { saveMeetings } from "@/lib/registers/meetings/actions"

interface MeetingYearFormProps {
  hidden: { unitId: number; year: number; version: number }
  children: ReactNode
}

const monthOf = (field: string) => {
  const number = /^months\.m(\d+)\./.exec(field)?.[1]
  return number && `Tháng ${number}`
}

/** One save for all the months of a year. */
export function MeetingYearForm({ hidden, children }: MeetingYearFormProps) {
  return (
    <ActionForm
      action={saveMeetings}
      submitLabel="Lưu cả năm"
      hidden={hidden}
      labelOf={monthOf}
      draft={{ name: "year", onDevice: true }}
    >
      <EntryKeys>{children}</EntryKeys>
      <p className="my-3 text-muted print:hidden">
        Mỗi dòng là buổi sinh hoạt thường kỳ của tháng; để trống cả dòng nếu không họp. Enter hoặc phím xuống sang tháng
        sau.
      </p>
    </ActionForm>
  )
}
