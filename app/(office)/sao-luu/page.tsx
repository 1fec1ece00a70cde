import { BackupsPage } from "@/components/backups/backups-page"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadBackups } from "@/lib/backup/load-backups"

export const metadata = { title: "Sao lưu" }

export default definePage({
  can: adminOnly,
  load: (scope) => loadBackups(scope),
  view: (data) => <BackupsPage data={data} />,
})
