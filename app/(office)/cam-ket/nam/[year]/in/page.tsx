import { SheetsPage } from "@/components/commitments/sheets-page"
import { definePage } from "@/lib/access/define-page"
import { loadCellSheets } from "@/lib/registers/commitments/load-sheets"
import { commitments } from "@/lib/registers/commitments/register"

export const metadata = { title: "Bản in cam kết cả chi bộ" }

export default definePage({
  can: commitments.roles.write,
  load: (scope, { params, search }) => loadCellSheets(scope, params.year, search),
  view: ({ year, unit, sheets }) => (
    <SheetsPage
      title={`Bản in cam kết năm ${year}: ${unit.name}`}
      back={{ label: `Cam kết năm ${year}`, href: `/cam-ket/nam/${year}?don-vi=${unit.id}` }}
      sheets={sheets}
    />
  ),
})
