import { ConfirmPage } from "@/components/second-person/confirm-page"
import { definePage } from "@/lib/access/define-page"
import { confirmerRoles } from "@/lib/access/second-person/confirmers"
import { loadConfirmations } from "@/lib/accounts/second-person/load-waits"
import { glossary } from "@/lib/glossary"

export const metadata = { title: glossary.secondPerson.name }

export default definePage({
  can: confirmerRoles,
  load: (scope, { search }) => loadConfirmations(scope, search),
  view: (data, { actor }) => <ConfirmPage data={data} linked={actor.role === "admin"} />,
})
