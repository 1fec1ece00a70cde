import Link from "next/link"
import { LinkButton } from "@/components/ui/button"
import { DownloadLink } from "@/components/ui/download-link"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Pager } from "@/components/ui/pager"
import { StructureSwitch } from "@/components/ui/structure-switch"
import type { Role } from "@/lib/access/roles"
import { deletedHref, exportHref, importHref, newRecordHref, registerHref } from "@/lib/addresses/records"
import { today, yearOf } from "@/lib/format/dates"
import { periodText } from "@/lib/format/months"
import { formatNumber } from "@/lib/format/numbers"
import { sentence } from "@/lib/format/sentence"
import { structureViewInline } from "@/lib/glossary"
import { listSearch, type ListQuery } from "@/lib/register/list-query"
import type { ListData } from "@/lib/register/loaders"
import { ExportColumns } from "./export-columns"
import { ListFilters } from "./list-filters"
import { RecordTable } from "./record-table"
import { RestoreForm } from "./restore-form"

/** What the list is narrowed to by the link that led here, in words. */
function narrowing({ query, unit }: ListData): string {
  const years = query.years
  const parts = [
    query.unsettled && "Đơn vị và ngày không khớp",
    query.figure?.name,
    unit && `${unit.name}${query.own ? " (riêng đơn vị)" : " (toàn nhánh)"}`,
    years && sentence(periodText(years)),
    unit && !query.own && (query.restated ? structureViewInline.now : structureViewInline.then),
  ]
  return parts.filter(Boolean).join(" · ")
}

function Empty({ list, mayWrite }: { list: ListData; mayWrite: boolean }) {
  const { register } = list
  const { search, filters, figure, unitId, unsettled } = list.query
  const narrowed = search || unsettled || figure || unitId || Object.keys(filters).length > 0
  if (narrowed) {
    const action = { href: registerHref(register.slug), label: "Xem tất cả" }
    return (
      <EmptyState
        why={`Không có ${register.term.inline} nào như vậy.`}
        advice="Hãy bớt điều kiện lọc."
        action={action}
      />
    )
  }
  return (
    <EmptyState
      why={`Chưa có ${register.term.inline} nào.`}
      advice={register.term.meaning}
      action={
        mayWrite ? { href: newRecordHref(register.slug), label: `Thêm ${register.term.inline} đầu tiên` } : undefined
      }
    />
  )
}

function Shortcuts({ list: { register, query } }: { list: ListData }) {
  const shortcuts = register.list.shortcuts?.(query.years?.to ?? yearOf(today())) ?? []
  if (shortcuts.length === 0) return null
  return (
    <ul className="mb-3 flex flex-wrap gap-x-6 print:hidden">
      {shortcuts.map(({ label, href }) => (
        <li key={href}>
          <Link href={href} className="inline-flex min-h-11 items-center visited:text-link">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function DeletedNotice({ list: { register, justDeleted } }: { list: ListData }) {
  return (
    <Notice tone="success">
      <p className="mb-2">Đã xóa {justDeleted ? `“${justDeleted.title}”` : "bản ghi"}.</p>
      {justDeleted && <RestoreForm register={register} record={justDeleted} label="Hoàn tác" />}
    </Notice>
  )
}

function Problems({ problems, slug }: Pick<ListQuery, "problems"> & { slug: string }) {
  if (problems.length === 0) return null
  return (
    <Notice tone="error" title="Điều kiện chưa đúng nên chưa hiện gì">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      <Link href={registerHref(slug)} className="inline-flex min-h-11 items-center">
        Xóa bộ lọc
      </Link>
    </Notice>
  )
}

interface FoundProps {
  list: ListData
  mayWrite: boolean
  hrefOf: (changes: Partial<ListQuery>) => string
}

/** How many there are, and a page of them. */
function Found({ list, mayWrite, hrefOf }: FoundProps) {
  const { register, query, total, amount, unitOfCount, rows, pages } = list
  return (
    <>
      <p className="my-3" role="status">
        Tổng số: <strong>{formatNumber(total)}</strong> {register.list.rowsAre ?? register.term.inline}
        {amount !== null && amount !== total && (
          <>
            , cộng <strong>{formatNumber(amount)}</strong> {unitOfCount}
          </>
        )}
        {narrowing(list) && (
          <>
            {" · "}
            <Link href={registerHref(register.slug)} className="inline-flex min-h-11 items-center">
              Xóa bộ lọc
            </Link>
          </>
        )}
      </p>
      {rows.length === 0 ? <Empty list={list} mayWrite={mayWrite} /> : <RecordTable list={list} href={hrefOf} />}
      <Pager page={Math.min(query.page, pages)} pages={pages} hrefOf={(page) => hrefOf({ page })} />
    </>
  )
}

interface RecordListProps {
  list: ListData
  role: Role
  deleted: boolean
}

/** The list of any register: search, filters, order, pages, and how many there are. */
export function RecordList({ list, role, deleted }: RecordListProps) {
  const { register, query } = list
  const hrefOf = (changes: Partial<ListQuery>) =>
    registerHref(register.slug, { query: listSearch({ ...query, page: 1, ...changes }) })
  const mayWrite = register.roles.write.includes(role)
  return (
    <>
      <PageHeading
        title={register.term.name}
        sub={narrowing(list) || register.term.meaning}
        actions={
          <>
            {mayWrite && <LinkButton href={newRecordHref(register.slug)}>Thêm {register.term.inline}</LinkButton>}
            {register.roles.import.includes(role) && (
              <LinkButton variant="plain" href={importHref(register.slug)}>
                Nhập từ Excel
              </LinkButton>
            )}
            {query.problems.length === 0 && (
              <DownloadLink href={exportHref(register.slug, listSearch(query))}>Xuất Excel</DownloadLink>
            )}
          </>
        }
      />
      {deleted && <DeletedNotice list={list} />}
      <ExportColumns register={register} role={role} query={query} />
      <Shortcuts list={list} />
      {list.unit && !query.own && (
        <div className="mb-1 print:hidden">
          <StructureSwitch restated={query.restated} hrefOf={(restated) => hrefOf({ restated })} />
        </div>
      )}
      <Problems problems={query.problems} slug={register.slug} />
      {query.unsettled && (
        <Notice tone="warn">
          Các bản ghi này mang ngày mà đơn vị không còn hoạt động (hoặc, với sinh hoạt, không phải là chi bộ). Số liệu
          vẫn tính cho tới khi được xem lại: hãy mở từng bản ghi để sửa ngày, chọn đơn vị kế thừa, hoặc xóa.
        </Notice>
      )}
      <ListFilters list={list} />
      {query.problems.length === 0 && <Found list={list} mayWrite={mayWrite} hrefOf={hrefOf} />}
      {mayWrite && (
        <p className="mt-6 print:hidden">
          <Link href={deletedHref(register.slug)} className="inline-flex min-h-11 items-center visited:text-link">
            Bản ghi đã xóa
          </Link>
        </p>
      )}
    </>
  )
}
