import Link from "next/link"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { LinkButton } from "@/components/ui/button"
import { DataCell, DataTable, GroupRow, HeadCell, RowHead } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { outreachHref } from "@/lib/addresses/known-records"
import { outreachKindsHref } from "@/lib/addresses/work"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import type { KindList, ListedKind } from "@/lib/registers/outreach/load-kind-list"
import { findRegisterTerm } from "@/lib/register-key"
import { byTopic } from "./by-topic"
import { KindForm } from "./kind-form"

const indents = ["", "pl-8", "pl-13"]

function yearsOfUse({ usedFrom, retiredFrom }: ListedKind): string {
  if (usedFrom === null && retiredFrom === null) return "Đang dùng"
  const [from, to] = [usedFrom && `dùng từ ${usedFrom}`, retiredFrom && `ngừng dùng từ ${retiredFrom}`]
  const text = [from, to].filter(Boolean).join(", ")
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function Edit({ kind: { key, name, mayWrite } }: { kind: ListedKind }) {
  if (!mayWrite) return null
  return (
    <Link
      href={outreachKindsHref({ query: { sua: key }, anchor: "bieu-mau" })}
      aria-label={`Sửa ${name}`}
      className="inline-flex min-h-11 min-w-11 items-center visited:text-link"
    >
      Sửa
    </Link>
  )
}

function KindRow({ kind }: { kind: ListedKind }) {
  return (
    <tr>
      <RowHead className={indents[Math.min(kind.depth, 2)]}>
        {kind.depth > 0 && <span className="text-muted">Trong đó: </span>}
        {kind.name}
        {kind.definition && <span className="block text-sm text-muted">{kind.definition}</span>}
        {kind.itemisedBy && (
          <span className="block text-sm text-muted">
            Có ghi từng bản ghi ở sổ “{findRegisterTerm(kind.itemisedBy)?.name}”
          </span>
        )}
      </RowHead>
      <DataCell>{kind.unitOfCount}</DataCell>
      <DataCell>{kind.owner ?? "Mọi đơn vị"}</DataCell>
      <DataCell>{yearsOfUse(kind)}</DataCell>
      <DataCell numeric>{formatNumber(kind.numbers)}</DataCell>
      <DataCell>
        <Edit kind={kind} />
      </DataCell>
    </tr>
  )
}

/** What units count by month, by topic: kept by the administrator of the installation for all, by those of a unit for its branch. */
export function KindsPage({ list }: { list: KindList }) {
  const { kinds, keepsAll, edited, adding, saved } = list
  return (
    <>
      <Breadcrumbs crumbs={[{ label: glossary.outreach.name, href: outreachHref() }]} />
      <PageHeading
        title={glossary.outreachKind.name}
        sub={glossary.outreachKind.meaning}
        actions={
          <LinkButton href={outreachKindsHref({ query: { them: 1 }, anchor: "bieu-mau" })}>Thêm chỉ tiêu</LinkButton>
        }
      />
      {saved && <Notice tone="success">Đã lưu. Các đơn vị thấy ngay ở bảng nhập theo tháng.</Notice>}
      {!keepsAll && (
        <Notice tone="info">
          Chỉ tiêu thêm ở đây là của đơn vị bạn và các đơn vị trực thuộc. Chỉ tiêu của mọi đơn vị do quản trị của đơn vị
          cao nhất sửa.
        </Notice>
      )}
      {(edited || adding) && <KindForm list={list} />}
      <DataTable caption={glossary.outreachKind.name} hideCaption>
        <thead>
          <tr>
            <HeadCell>Chỉ tiêu</HeadCell>
            <HeadCell>Đơn vị tính</HeadCell>
            <HeadCell>Của đơn vị</HeadCell>
            <HeadCell>Trạng thái</HeadCell>
            <HeadCell numeric>Số lần đã ghi</HeadCell>
            <HeadCell>Sửa</HeadCell>
          </tr>
        </thead>
        {byTopic(kinds).map(({ title, rows }) => (
          <tbody key={title}>
            <GroupRow columns={6}>{title}</GroupRow>
            {rows.map((kind) => (
              <KindRow key={kind.key} kind={kind} />
            ))}
          </tbody>
        ))}
      </DataTable>
    </>
  )
}
