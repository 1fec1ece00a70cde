import { AccessPage } from "@/components/second-person/access-page"
import { definePage } from "@/lib/access/define-page"
import { textRoles } from "@/lib/access/private-roles"
import { loadAccess } from "@/lib/accounts/second-person/access-news"

export const metadata = { title: "Ai đọc được bản cam kết" }

export default definePage({ can: textRoles, load: loadAccess, view: (data) => <AccessPage data={data} /> })
