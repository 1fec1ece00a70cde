import Link from "next/link"
import { ActionForm } from "@/components/fields/action-form"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { Panel } from "@/components/ui/panel"
import { Tag, type TagTone } from "@/components/ui/tag"
import { disposalHref, termsHref } from "@/lib/addresses/privacy"
import { drawListAction } from "@/lib/disposal/actions"
import type { ListRow, ListsData } from "@/lib/disposal/load-lists"
import { formatInstant } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"

const states: Record<ListRow["status"], { tone: TagTone; text: string }> = {
  drawn: { tone: "warn", text: "Chờ duyệt" },
  approved: { tone: "ok", text: "Đã hủy" },
  refused: { tone: "mute", text: "Không duyệt" },
}

/** Whether a list waits, was carried out or was refused. */
export function DisposalState({ status }: Pick<ListRow, "status">) {
  return <Tag tone={states[status].tone}>{states[status].text}</Tag>
}

const onPhone = "max-md:block max-md:border-0 max-md:py-0.5"

function Row({ list }: { list: ListRow }) {
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
      <RowHead className={onPhone}>
        <Link href={disposalHref(list.id)} className="inline-flex min-h-11 items-center visited:text-link">
          Danh mục số {list.id}
        </Link>
        <span className="block text-sm text-muted">{list.unitName}</span>
      </RowHead>
      <DataCell className={onPhone}>{formatNumber(list.total)} bản ghi</DataCell>
      <DataCell className={onPhone}>
        {formatInstant(list.drawnAt)}
        <span className="block text-sm text-muted">{list.drawnBy}</span>
      </DataCell>
      <DataCell className={onPhone}>
        <DisposalState status={list.status} />
      </DataCell>
    </tr>
  )
}

/** The lists of a branch, and for staff the way to a new one. */
export function DisposalLists({ data: { lists, mayDraw } }: { data: ListsData }) {
  return (
    <>
      <PageHeading title={glossary.disposal.name} sub={glossary.disposal.meaning} />
      {mayDraw && (
        <Panel title="Lập danh mục mới">
          <p className="mb-3">
            Hệ thống liệt kê bản ghi hết{" "}
            <Link href={termsHref()} className="visited:text-link">
              thời hạn bảo quản
            </Link>{" "}
            và bản ghi đã xóa quá 30 ngày trong phạm vi của bạn. Lập danh mục chưa hủy gì cả.
          </p>
          <ActionForm action={drawListAction} submitLabel="Lập danh mục" />
        </Panel>
      )}
      {lists.length === 0 ? (
        <EmptyState why="Chưa có danh mục nào." advice="Danh mục do cán bộ tuyên giáo lập, lãnh đạo đơn vị duyệt." />
      ) : (
        <DataTable caption={glossary.disposal.name} hideCaption>
          <thead className="max-md:sr-only">
            <tr>
              <HeadCell>Danh mục</HeadCell>
              <HeadCell>Số bản ghi</HeadCell>
              <HeadCell>Lập lúc, ai lập</HeadCell>
              <HeadCell>Trạng thái</HeadCell>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {lists.map((list) => (
              <Row key={list.id} list={list} />
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  )
}
