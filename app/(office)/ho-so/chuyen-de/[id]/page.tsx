import { RecordPage } from "@/components/records/record-page"
import { ThemeUses } from "@/components/themes/theme-uses"
import { definePage } from "@/lib/access/define-page"
import { loadTheme } from "@/lib/registers/themes/load-theme"
import { themes } from "@/lib/registers/themes/register"

export default definePage({
  can: themes.roles.read,
  load: (scope, { params }) => loadTheme(scope, params.id),
  view: ({ data, uses }, { search }) => <RecordPage data={data} search={search} after={<ThemeUses uses={uses} />} />,
})
