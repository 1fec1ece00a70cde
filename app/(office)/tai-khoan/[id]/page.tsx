import { AccountPage } from "@/components/accounts/account-page"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadAccount } from "@/lib/accounts/loaders"
import { flashParams } from "@/lib/addresses/flash"

export const metadata = { title: "Tài khoản" }

export default definePage({
  can: adminOnly,
  load: (scope, { params }) => loadAccount(scope, params.id),
  view: (data, { actor, search }) => (
    <AccountPage data={data} own={data.account.id === actor.accountId} saved={search[flashParams.saved]} />
  ),
})
