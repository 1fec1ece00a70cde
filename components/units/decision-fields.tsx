import { TextAreaField } from "@/components/fields/text-area-field"
import { TextField } from "@/components/fields/text-field"
import { formatDate, today } from "@/lib/format/dates"

/** The day of a change and the decision it rests on. */
export function DecisionFields({ dayLabel }: { dayLabel?: string }) {
  return (
    <>
      <DayField label={dayLabel} />
      <TextField name="decision" label="Số quyết định" hint="Ghi như trong văn bản, ví dụ: 12-QĐ/TU." optional />
      <TextField name="decidedOn" kind="date" label="Ngày quyết định" optional />
      <TextField
        name="documentSymbol"
        label="Văn bản trong sổ"
        hint="Số, ký hiệu của văn bản đã ghi ở sổ Văn bản, nếu có."
        optional
      />
      <TextAreaField name="note" label="Ghi chú" optional />
    </>
  )
}

const dayHint = "Có thể là ngày đã qua hoặc ngày sắp tới. Trước ngày này mọi thứ giữ như cũ."

function DayField({ label = "Từ ngày" }: { label?: string }) {
  return <TextField name="from" kind="date" label={label} hint={dayHint} initial={formatDate(today())} />
}
