import { TermsPage } from "@/components/disposal/terms-page"
import { RequestTerms } from "@/components/privacy/request-terms"
import { definePage } from "@/lib/access/define-page"
import { flashParams } from "@/lib/addresses/flash"
import { disposalReaders } from "@/lib/disposal/disposal-roles"
import { loadTerms } from "@/lib/disposal/load-terms"
import { loadRequestTerms } from "@/lib/privacy/request-terms"

export const metadata = { title: "Thời hạn bảo quản" }

export default definePage({
  can: disposalReaders,
  load: async (scope, { search }) => ({
    retention: await loadTerms(scope, search),
    requests: await loadRequestTerms(scope),
  }),
  view: ({ retention, requests }, { search }) => (
    <>
      <TermsPage data={retention} saved={flashParams.saved in search} />
      <RequestTerms data={requests} mayEdit={retention.mayEdit} />
    </>
  ),
})
