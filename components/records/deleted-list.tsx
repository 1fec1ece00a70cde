import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { Pager } from "@/components/ui/pager"
import { deletedHref, registerHref } from "@/lib/addresses/records"
import { formatInstant } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { formatNumber } from "@/lib/format/numbers"
import { undoDays } from "@/lib/register/deleted"
import type { DeletedData, DeletedRecord } from "@/lib/register/load-deleted"
import { RestoreForm } from "./restore-form"

const dayMs = 86_400_000
const onPhone = "max-md:block max-md:border-0 max-md:py-0.5"

/** Whole days until it can no longer come back by a click. */
function daysLeft({ deletedAt }: DeletedRecord): number {
  return Math.max(0, Math.ceil((deletedAt.getTime() + undoDays * dayMs - Date.now()) / dayMs))
}

function DeletedRow({ record, data }: { record: DeletedRecord; data: DeletedData }) {
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
      <RowHead className={onPhone}>
        {record.title}
        <span className="block text-sm text-muted">{record.unitName}</span>
      </RowHead>
      <DataCell className={onPhone}>
        {formatInstant(record.deletedAt)}
        {record.actorName && <span className="block text-sm text-muted">{record.actorName}</span>}
      </DataCell>
      <DataCell className={onPhone}>còn {formatNumber(daysLeft(record))} ngày</DataCell>
      <DataCell className={onPhone}>
        <RestoreForm register={data.register} record={record} label="Khôi phục" />
      </DataCell>
    </tr>
  )
}

/** What was deleted from a register in the last days, each with the click that brings it back. */
export function DeletedList({ data }: { data: DeletedData }) {
  const { register, records, total, page, pages } = data
  const base = registerHref(register.slug)
  return (
    <>
      <Breadcrumbs crumbs={[{ label: register.term.name, href: base }]} />
      <PageHeading
        title={`${register.term.name}: đã xóa`}
        sub={`Bản ghi xóa trong ${undoDays} ngày gần đây. Khôi phục thì bản ghi trở lại như trước khi xóa và được tính lại ngay.`}
      />
      {total === 0 ? (
        <EmptyState
          why={`Không có ${register.term.inline} nào bị xóa trong ${undoDays} ngày gần đây.`}
          advice="Bản ghi đã xóa lâu hơn được đưa vào danh mục hủy để lãnh đạo duyệt."
          action={{ href: base, label: "Về danh sách" }}
        />
      ) : (
        <DataTable caption="Bản ghi đã xóa" hideCaption>
          <thead className="max-md:sr-only">
            <tr>
              <HeadCell>Bản ghi</HeadCell>
              <HeadCell>Xóa lúc, ai xóa</HeadCell>
              <HeadCell>Thời gian còn lại</HeadCell>
              <HeadCell>Việc có thể làm</HeadCell>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {records.map((record) => (
              <DeletedRow key={record.id} record={record} data={data} />
            ))}
          </tbody>
        </DataTable>
      )}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(to) => deletedHref(register.slug, { query: { [listParams.page]: to } })}
      />
    </>
  )
}
