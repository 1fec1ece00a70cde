import { AccessPage } from "@/components/second-person/access-page"
import { definePage } from "@/lib/access/define-page"
import { textRoles } from "@/lib/access/private-roles"
import { loadAccess } from "@/lib/accounts/second-person/access-news"
import { glossary } from "@/lib/glossary"

export const metadata = { title: glossary.textAccess.name }

export default definePage({ can: textRoles, load: loadAccess, view: (data) => <AccessPage data={data} /> })
