import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { SheetTold } from "@/components/uploads/sheet-told"
import { FileErrors } from "@/components/ui/file-errors"
import { FileWaiting } from "@/components/ui/file-waiting"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { AccountDraftData } from "@/lib/accounts/bulk/file/drafts"
import { makeAccountsFromFile } from "@/lib/accounts/codes/actions"
import { accountBatchHref, accountDraftHref, accountsHref } from "@/lib/addresses/accounts"
import { AccountUpload } from "./batch-page"
import { PlanPreview } from "./plan-preview"

function Content({ data }: { data: AccountDraftData }) {
  if ("ahead" in data) return <FileWaiting ahead={data.ahead} />
  if ("refusal" in data) {
    return (
      <>
        <Notice tone="error" title="Không đọc được tệp này">
          {data.refusal}
        </Notice>
        <AccountUpload />
      </>
    )
  }
  const { id, plan, errors, notes, chosen } = data
  return (
    <>
      <SheetTold notes={notes} chosen={chosen} action={accountDraftHref(id)} />
      {errors.length > 0 ? (
        <>
          <FileErrors errors={errors} done="chưa tạo được gì" />
          <AccountUpload />
        </>
      ) : (
        <PlanPreview
          plan={plan}
          action={makeAccountsFromFile}
          hidden={{ draft: id, ...chosen }}
          done="Mọi tài khoản trong tệp đã có."
        />
      )}
    </>
  )
}

/** What an uploaded file of accounts would make, or what is wrong with it. */
export function FileBatch({ data }: { data: AccountDraftData }) {
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Tài khoản", href: accountsHref() },
          { label: "Tạo nhiều tài khoản", href: accountBatchHref() },
        ]}
      />
      <PageHeading title="Xem trước khi tạo" sub={`Tệp: ${data.fileName}`} />
      <Content data={data} />
    </>
  )
}
