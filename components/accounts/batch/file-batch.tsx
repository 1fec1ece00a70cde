import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { SheetTold } from "@/components/uploads/sheet-told"
import { FileErrors } from "@/components/ui/file-errors"
import { FileWaiting } from "@/components/ui/file-waiting"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { AccountDraftData } from "@/lib/accounts/bulk/file/load-draft"
import { makeAccountsFromFile } from "@/lib/accounts/codes/actions"
import { accountBatchHref, accountDraftHref, accountsHref } from "@/lib/addresses/accounts"
import { AccountUpload } from "./batch-page"
import { PlanPreview } from "./plan-preview"

/** What came of checking the file. */
async function Checked({ data: { id, chosen, check } }: { data: AccountDraftData }) {
  const checked = (await check()) ?? { ok: false, message: "Tệp này không còn ở đây: hãy tải lên lại." }
  if (!checked.ok) {
    return (
      <>
        <Notice tone="error" title="Không đọc được tệp này">
          {checked.message}
        </Notice>
        <AccountUpload />
      </>
    )
  }
  const { plan, errors, notes } = checked
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
  const { fileName, waiting } = data
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Tài khoản", href: accountsHref() },
          { label: "Tạo nhiều tài khoản", href: accountBatchHref() },
        ]}
      />
      <PageHeading title="Xem trước khi tạo" sub={`Tệp: ${fileName}`} />
      {waiting === null ? <Checked data={data} /> : <FileWaiting ahead={waiting} />}
    </>
  )
}
