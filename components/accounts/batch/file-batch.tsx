import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { FileErrors } from "@/components/ui/file-errors"
import { FileWaiting } from "@/components/ui/file-waiting"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { AccountDraftData } from "@/lib/accounts/bulk/file/drafts"
import { makeAccountsFromFile } from "@/lib/accounts/codes/actions"
import { accountBatchHref, accountsHref } from "@/lib/addresses/accounts"
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
  if (data.errors.length > 0) {
    return (
      <>
        <FileErrors errors={data.errors} done="chưa tạo được gì" />
        <AccountUpload />
      </>
    )
  }
  return (
    <PlanPreview
      plan={data.plan}
      action={makeAccountsFromFile}
      hidden={{ draft: data.id }}
      done="Mọi tài khoản trong tệp đã có."
    />
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
