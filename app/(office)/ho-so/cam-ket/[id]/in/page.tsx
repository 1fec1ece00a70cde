import { PrintedCommitmentsPage } from "@/components/commitments/printed-commitments-page"
import { definePage } from "@/lib/access/define-page"
import { commitmentHref, commitmentWordHref } from "@/lib/addresses/known-records"
import { loadPrint } from "@/lib/registers/commitments/load-print"
import { commitments } from "@/lib/registers/commitments/register"

export const metadata = { title: "Bản in cam kết" }

export default definePage({
  can: commitments.roles.write,
  load: (scope, { params }) => loadPrint(scope, params.id),
  view: (forms, { params }) => {
    const { fullName, year } = forms[0]!
    return (
      <PrintedCommitmentsPage
        title={`Bản in: ${fullName}, năm ${year}`}
        back={{ label: fullName, href: commitmentHref(params.id!) }}
        forms={forms}
        word={commitmentWordHref(params.id!)}
      />
    )
  },
})
