import { TermsPage } from "@/components/disposal/terms-page"
import { definePage } from "@/lib/access/define-page"
import { disposalReaders } from "@/lib/disposal/disposal-roles"
import { loadTerms } from "@/lib/disposal/load-terms"

export const metadata = { title: "Thời hạn bảo quản" }

export default definePage({
  can: disposalReaders,
  load: (scope, { search }) => loadTerms(scope, search),
  view: (data, { search }) => <TermsPage data={data} saved={"da-luu" in search} />,
})
