import Link from "next/link"
import { FileUploadForm } from "@/components/units/file-upload-form"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { PageHeading } from "@/components/ui/page-heading"
import { makeAccountsFromTree } from "@/lib/accounts/codes/actions"
import type { BatchData } from "@/lib/accounts/bulk/load-batch"
import { accountsHref, accountTemplateHref, accountUploadHref, slipsHref } from "@/lib/addresses/accounts"
import { formatInstant } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { codeCauseNames } from "@/lib/glossary"
import { PlanPreview } from "./plan-preview"
import { TreeChoice } from "./tree-choice"

/** The form that sends a file of accounts. */
export function AccountUpload({ missing }: { missing?: boolean }) {
  return (
    <FileUploadForm
      action={accountUploadHref()}
      label="Tệp tài khoản"
      mostLines="10.000"
      error={missing ? "Hãy chọn một tệp." : undefined}
    />
  )
}

function Batches({ batches }: { batches: BatchData["batches"] }) {
  if (batches.length === 0) return null
  return (
    <>
      <h2 className="mt-9 mb-2">Các lần đã tạo</h2>
      <DataTable caption="Các lần đã tạo" hideCaption>
        <thead>
          <tr>
            <HeadCell>Lần tạo</HeadCell>
            <HeadCell>Chưa đặt mật khẩu</HeadCell>
          </tr>
        </thead>
        <tbody>
          {batches.map(({ id, cause, madeAt, byName, accounts, open }) => (
            <tr key={id}>
              <RowHead>
                <Link href={slipsHref(id)} className="inline-flex min-h-11 items-center visited:text-link">
                  {codeCauseNames[cause]}, {formatInstant(madeAt)}
                </Link>
                <span className="block font-normal text-muted">{byName}</span>
              </RowHead>
              <DataCell>
                {formatNumber(open)}/{formatNumber(accounts)}
              </DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  )
}

/** Accounts in bulk: from the tree with its preview, from a file, and the batches made before. */
export function BatchPage({ data }: { data: BatchData }) {
  const { chosen, plan, unitId, batches, missingFile } = data
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Tài khoản", href: accountsHref() }]} />
      <PageHeading
        title="Tạo nhiều tài khoản"
        sub="Mỗi đơn vị một tài khoản, với mã dùng một lần in trên phiếu. Chưa ghi gì cho đến khi bạn xem trước và đồng ý."
      />
      <h2 className="mt-6 mb-3">Theo cây đơn vị</h2>
      <TreeChoice data={data} />
      {chosen.length > 0 && (
        <PlanPreview
          plan={plan}
          action={makeAccountsFromTree}
          hidden={{ unitId, types: chosen.join(",") }}
          done="Mọi đơn vị thuộc các loại đã chọn đều có tài khoản."
        />
      )}
      <h2 className="mt-9 mb-3">Từ tệp Excel</h2>
      <p>
        <a href={accountTemplateHref()} download>
          Tải tệp mẫu (.xlsx)
        </a>{" "}
        và điền: mã đơn vị, họ và tên, vai trò, tên đăng nhập. Hai cột sau để trống cũng được.
      </p>
      <AccountUpload missing={missingFile} />
      <Batches batches={batches} />
    </>
  )
}
