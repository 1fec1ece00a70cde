import { ActPage } from "@/components/second-person/act-page"
import { definePage } from "@/lib/access/define-page"
import { confirmerRoles } from "@/lib/access/second-person/confirmers"
import { loadAct } from "@/lib/accounts/second-person/waiting-acts"
import { wholeNumber } from "@/lib/format/whole-number"
import { glossary } from "@/lib/glossary"

export const metadata = { title: glossary.secondPerson.name }

export default definePage({
  can: confirmerRoles,
  load: (scope, { params }) => loadAct(scope, wholeNumber(params.act)),
  view: (data) => <ActPage data={data} />,
})
