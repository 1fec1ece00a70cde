import { SheetsPage } from "@/components/commitments/sheets-page"
import { definePage } from "@/lib/access/define-page"
import { loadBlankSheet } from "@/lib/registers/commitments/load-sheets"
import { commitments } from "@/lib/registers/commitments/register"

export const metadata = { title: "Mẫu cam kết để viết tay" }

export default definePage({
  can: commitments.roles.read,
  load: loadBlankSheet,
  view: (sheet) => <SheetsPage title="Mẫu bản cam kết để viết tay" sheets={[sheet]} />,
})
