"use client"

import { Button } from "@/components/ui/button"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { formatInstant } from "@/lib/format/dates"
import type { OfferedDraft } from "./use-draft"

interface DraftOfferProps {
  draft: OfferedDraft
  labelOf: (name: string) => string
  onTake: (draft: OfferedDraft) => void
  onDiscard: (draft: OfferedDraft) => void
}

/** What the record became since the draft was begun. */
function Meanwhile({ draft, labelOf }: Pick<DraftOfferProps, "draft" | "labelOf">) {
  if (draft.meanwhile.length === 0) return null
  return (
    <DataTable caption="Từ lúc gõ bản nháp, bản đang lưu đã đổi ở">
      <thead>
        <tr>
          <HeadCell>Mục</HeadCell>
          <HeadCell>Trước</HeadCell>
          <HeadCell>Nay</HeadCell>
        </tr>
      </thead>
      <tbody>
        {draft.meanwhile.map(({ name, before, after }) => (
          <tr key={name}>
            <RowHead>{labelOf(name)}</RowHead>
            <DataCell>{before || "—"}</DataCell>
            <DataCell>{after || "—"}</DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** Offers what was typed in this form and not saved. */
export function DraftOffer({ draft, labelOf, onTake, onDiscard }: DraftOfferProps) {
  return (
    <Notice tone="info" title={`Có nội dung gõ dở lúc ${formatInstant(new Date(draft.savedAt))}, chưa lưu`}>
      <Meanwhile draft={draft} labelOf={labelOf} />
      <p className="mt-2 flex flex-wrap gap-3">
        <Button type="button" onClick={() => onTake(draft)}>
          Dùng tiếp nội dung này
        </Button>
        <Button type="button" variant="plain" onClick={() => onDiscard(draft)}>
          Bỏ nội dung này
        </Button>
      </p>
    </Notice>
  )
}
