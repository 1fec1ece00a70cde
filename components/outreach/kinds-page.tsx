import Link from "next/link"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { LinkButton } from "@/components/ui/button"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { outreachHref } from "@/lib/addresses/known-records"
import { outreachKindsHref } from "@/lib/addresses/work"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import type { KindList, ListedKind } from "@/lib/registers/outreach/load-kind-list"
import { findRegisterTerm } from "@/lib/register-key"
import { KindForm } from "./kind-form"

const indents = ["", "pl-8", "pl-13"]

function KindRow({ kind, mayWrite }: { kind: ListedKind; mayWrite: boolean }) {
  return (
    <tr>
      <RowHead className={indents[Math.min(kind.depth, 2)]}>
        {kind.depth > 0 && <span className="text-muted">Trong đó: </span>}
        {kind.name}
        {kind.itemisedBy && (
          <span className="block text-sm text-muted">
            Có ghi từng bản ghi ở sổ “{findRegisterTerm(kind.itemisedBy)?.name}”
          </span>
        )}
      </RowHead>
      <DataCell>{kind.unitOfCount}</DataCell>
      <DataCell>{kind.retiredFrom === null ? "Đang dùng" : `Ngừng dùng từ ${kind.retiredFrom}`}</DataCell>
      <DataCell numeric>{formatNumber(kind.counts)}</DataCell>
      {mayWrite && (
        <DataCell>
          <Link
            href={outreachKindsHref({ query: { sua: kind.key }, anchor: "bieu-mau" })}
            aria-label={`Sửa ${kind.name}`}
            className="inline-flex min-h-11 min-w-11 items-center visited:text-link"
          >
            Sửa
          </Link>
        </DataCell>
      )}
    </tr>
  )
}

/** The kinds of outreach that units count, kept by the administrator of the installation. */
export function KindsPage({ list }: { list: KindList }) {
  const { kinds, mayWrite, edited, adding, saved } = list
  return (
    <>
      <Breadcrumbs crumbs={[{ label: glossary.outreach.name, href: outreachHref() }]} />
      <PageHeading
        title={glossary.outreachKind.name}
        sub={glossary.outreachKind.meaning}
        actions={
          mayWrite && (
            <LinkButton href={outreachKindsHref({ query: { them: 1 }, anchor: "bieu-mau" })}>Thêm loại hình</LinkButton>
          )
        }
      />
      {saved && <Notice tone="success">Đã lưu. Các đơn vị thấy ngay ở bảng nhập theo tháng.</Notice>}
      {!mayWrite && (
        <Notice tone="info">Danh sách dùng chung cả hệ thống; quản trị của đơn vị cao nhất sửa được.</Notice>
      )}
      {mayWrite && (edited || adding) && <KindForm list={list} />}
      <DataTable caption={glossary.outreachKind.name} hideCaption>
        <thead>
          <tr>
            <HeadCell>Loại hình</HeadCell>
            <HeadCell>Đơn vị tính</HeadCell>
            <HeadCell>Trạng thái</HeadCell>
            <HeadCell numeric>Số lần đã ghi</HeadCell>
            {mayWrite && <HeadCell>Sửa</HeadCell>}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <KindRow key={kind.key} kind={kind} mayWrite={mayWrite} />
          ))}
        </tbody>
      </DataTable>
    </>
  )
}
