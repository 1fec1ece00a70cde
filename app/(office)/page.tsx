import { Dashboard } from "@/components/dashboard/dashboard"
import { AccessNews } from "@/components/second-person/access-news"
import { HomeWork } from "@/components/work/home-work"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadHome } from "@/lib/work/load-home"

export default definePage({
  can: everyRole,
  load: (scope, { search }) => loadHome(scope, search),
  view: ({ dashboard, work, year, access }, { actor }) => (
    <Dashboard data={dashboard}>
      <AccessNews events={access} />
      <HomeWork items={work} role={actor.role} year={year} />
    </Dashboard>
  ),
})
