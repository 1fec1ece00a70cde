import { PrintedCommitmentsPage } from "@/components/commitments/printed-commitments-page"
import { definePage } from "@/lib/access/define-page"
import { commitmentYearHref } from "@/lib/addresses/year-grids"
import { loadCellPrint } from "@/lib/registers/commitments/load-print"
import { commitments } from "@/lib/registers/commitments/register"

export const metadata = { title: "Bản in cam kết cả chi bộ" }

export default definePage({
  can: commitments.roles.write,
  load: (scope, { params, search }) => loadCellPrint(scope, params.year, search),
  view: ({ year, unit, forms }) => (
    <PrintedCommitmentsPage
      title={`Bản in cam kết năm ${year}: ${unit.name}`}
      back={{ label: `Cam kết năm ${year}`, href: commitmentYearHref(year, unit.id) }}
      forms={forms}
    />
  ),
})
