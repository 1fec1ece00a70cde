import { LifePage } from "@/components/life-cycle/life-page"
import { definePage } from "@/lib/access/define-page"
import { models } from "@/lib/registers/models/register"
import { loadLife } from "@/lib/register/life-cycle/load-life"

export default definePage({
  can: models.roles.read,
  load: (scope, { params }) => loadLife(scope, models, params.id),
  view: (life, { actor, search }) => <LifePage life={life} role={actor.role} search={search} />,
})
