import { PrintedCommitmentsPage } from "@/components/commitments/printed-commitments-page"
import { definePage } from "@/lib/access/define-page"
import { loadBlankPrint } from "@/lib/registers/commitments/load-print"
import { commitments } from "@/lib/registers/commitments/register"

export const metadata = { title: "Mẫu cam kết để viết tay" }

export default definePage({
  can: commitments.roles.read,
  load: loadBlankPrint,
  view: (form) => <PrintedCommitmentsPage title="Mẫu bản cam kết để viết tay" forms={[form]} />,
})
