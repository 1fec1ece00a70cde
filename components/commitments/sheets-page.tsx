import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { PrintButton } from "@/components/ui/print-button"
import { formatNumber } from "@/lib/format/numbers"
import type { Sheet as SheetData } from "@/lib/registers/commitments/load-sheets"
import { Sheet } from "./sheet"

interface SheetsPageProps {
  title: string
  back: Crumb
  sheets: SheetData[]
}

/** Forms to print, each on its own page; on paper nothing but them. */
export function SheetsPage({ title, back, sheets }: SheetsPageProps) {
  return (
    <>
      <div className="print:hidden">
        <Breadcrumbs crumbs={[{ label: "Bản cam kết", href: "/cam-ket" }, back]} />
        <PageHeading
          title={title}
          sub={`${formatNumber(sheets.length)} bản, khổ A4. Cũng in được bằng tổ hợp phím Ctrl + P.`}
          actions={sheets.length > 0 && <PrintButton label="In" />}
        />
        {sheets.length === 0 && (
          <EmptyState why="Chưa có bản cam kết nào để in." advice="Hãy tạo bản nháp cho người của chi bộ trước." />
        )}
      </div>
      <div>
        {sheets.map((sheet) => (
          <Sheet key={sheet.id} sheet={sheet} />
        ))}
      </div>
    </>
  )
}
