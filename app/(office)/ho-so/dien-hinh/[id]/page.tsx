import { LifePage } from "@/components/life-cycle/life-page"
import { definePage } from "@/lib/access/define-page"
import { exemplars } from "@/lib/registers/exemplars/register"
import { loadLife } from "@/lib/register/life-cycle/load-life"

export default definePage({
  can: exemplars.roles.read,
  load: (scope, { params }) => loadLife(scope, exemplars, params.id),
  view: (life, { actor, search }) => <LifePage life={life} role={actor.role} search={search} />,
})
