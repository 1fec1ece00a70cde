import { SheetQuestions } from "@/components/ui/sheet-questions"
import { Button } from "@/components/ui/button"
import { FileNotes } from "@/components/ui/file-notes"
import type { ChoiceValues } from "@/lib/uploads/sheet-choice"
import type { SheetNotes } from "@/lib/uploads/sheet-notes"

const mostShown = 40

interface SheetToldProps {
  notes: SheetNotes
  chosen: ChoiceValues
  /** The address of the page. */
  action: string
}

/** What is to be decided and what was understood of a file about units. */
export function SheetTold({ notes, chosen, action }: SheetToldProps) {
  const { otherSheets, hiddenRows, hiddenColumns, told } = notes
  const columns = hiddenColumns.length > 0 ? [`Cột đang ẩn cũng được đọc: ${hiddenColumns.join(", ")}.`] : []
  return (
    <>
      {otherSheets.length + hiddenRows > 0 && (
        <form method="get" action={action} className="my-6">
          <SheetQuestions notes={notes} chosen={chosen} />
          <Button variant="plain">Xem lại theo lựa chọn này</Button>
        </form>
      )}
      <FileNotes notes={[...columns, ...told.slice(0, mostShown)]} />
    </>
  )
}
