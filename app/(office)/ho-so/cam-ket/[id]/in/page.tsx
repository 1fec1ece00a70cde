import { SheetsPage } from "@/components/commitments/sheets-page"
import { definePage } from "@/lib/access/define-page"
import { loadSheet } from "@/lib/registers/commitments/load-sheets"
import { commitments } from "@/lib/registers/commitments/register"

export const metadata = { title: "Bản in cam kết" }

export default definePage({
  can: commitments.roles.write,
  load: (scope, { params }) => loadSheet(scope, params.id),
  view: (sheets, { params }) => {
    const { fullName, year } = sheets[0]!
    return (
      <SheetsPage
        title={`Bản in: ${fullName}, năm ${year}`}
        back={{ label: fullName, href: `/cam-ket/${params.id}` }}
        sheets={sheets}
        word={`/word/cam-ket/${params.id}`}
      />
    )
  },
})
