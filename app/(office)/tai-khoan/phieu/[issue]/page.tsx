import { SlipsPage } from "@/components/accounts/slips/slips-page"
import { definePage } from "@/lib/access/define-page"
import { loadSlips } from "@/lib/accounts/codes/load-slips"
import { codeGivers } from "@/lib/accounts/codes/resettable"
import { readSlipKey } from "@/lib/accounts/codes/slip-key"
import { glossary } from "@/lib/glossary"

export const metadata = { title: glossary.signInSlip.name }

export default definePage({
  can: codeGivers,
  load: async (scope, { params, search }) => loadSlips(scope, search, params.issue, await readSlipKey()),
  view: (data, { actor }) => <SlipsPage data={data} isAdmin={actor.role === "admin"} />,
})
