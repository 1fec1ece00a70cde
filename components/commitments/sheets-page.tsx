import { PrintPage } from "@/components/sheets/print-page"
import type { Crumb } from "@/components/ui/breadcrumbs"
import { EmptyState } from "@/components/ui/empty-state"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import type { CommitmentForm } from "@/lib/registers/commitments/load-sheets"
import { CommitmentSheet } from "./commitment-sheet"

interface SheetsPageProps {
  title: string
  back?: Crumb
  sheets: CommitmentForm[]
  /** One form as a Word file. */
  word?: string
}

/** The forms of several people, each on its own page. */
export function SheetsPage({ title, back, sheets, word }: SheetsPageProps) {
  return (
    <PrintPage
      crumbs={[{ label: glossary.commitment.name, href: "/cam-ket" }, ...(back ? [back] : [])]}
      title={title}
      word={word}
      amount={`${formatNumber(sheets.length)} bản`}
      empty={
        sheets.length === 0 && (
          <EmptyState why="Chưa có bản cam kết nào để in." advice="Hãy tạo bản nháp cho người của chi bộ trước." />
        )
      }
    >
      {sheets.map((sheet) => (
        <CommitmentSheet key={sheet.id} sheet={sheet} />
      ))}
    </PrintPage>
  )
}
