import { ReconciliationPage } from "@/components/dashboard/reconciliation-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { glossary } from "@/lib/glossary"
import { loadReconciliation } from "@/lib/dashboard/two-views/load-reconciliation"

export const metadata = { title: glossary.reconciliation.name }

export default definePage({
  can: everyRole,
  load: (scope, { params, search }) => loadReconciliation(scope, params.unit, search),
  view: (data) => <ReconciliationPage data={data} />,
})
