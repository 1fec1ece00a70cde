import { AccountFilters } from "@/components/accounts/account-filters"
import { AccountTable } from "@/components/accounts/account-table"
import { LinkButton } from "@/components/ui/button"
import { PageHeading } from "@/components/ui/page-heading"
import { Pager } from "@/components/ui/pager"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadAccounts } from "@/lib/accounts/loaders"
import { accountBatchHref, accountsHref, confirmationsHref, newAccountHref } from "@/lib/addresses/accounts"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"

export const metadata = { title: "Tài khoản" }

export default definePage({
  can: adminOnly,
  load: (scope, { search }) => loadAccounts(scope, search),
  view: (data, { actor, search }) => (
    <>
      <PageHeading
        title="Tài khoản"
        sub={`${formatNumber(data.total)} tài khoản trong phạm vi ${actor.unitName}.`}
        actions={
          <>
            <LinkButton href={confirmationsHref()} variant="plain">
              {glossary.secondPerson.name}
            </LinkButton>
            <LinkButton href={accountBatchHref()} variant="plain">
              Tạo nhiều tài khoản
            </LinkButton>
            <LinkButton href={newAccountHref()}>Thêm tài khoản</LinkButton>
          </>
        }
      />
      <AccountFilters data={data} />
      <AccountTable accounts={data.accounts} />
      <Pager
        page={data.query.page}
        pages={data.pages}
        hrefOf={(page) => accountsHref({ query: new URLSearchParams({ ...search, trang: String(page) }) })}
      />
    </>
  ),
})
