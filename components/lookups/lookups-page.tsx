import Link from "next/link"
import { LinkButton } from "@/components/ui/button"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { lookupsHref } from "@/lib/addresses/work"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import type { LoadedLookup, LookupsData } from "@/lib/lookups/load-lookups"
import { valueInWords } from "@/lib/lookups/shown-row"
import { RowForm } from "./row-form"

const formHref = (lookup: string, what: { them: 1 } | { sua: string }) =>
  lookupsHref({ query: { "danh-muc": lookup, ...what }, anchor: "bieu-mau" })

function List({ lookup: { key, term, fields }, rows, mayWrite }: LoadedLookup & { mayWrite: boolean }) {
  const [name, ...others] = fields
  return (
    <section className="mt-9">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h2>{term.name}</h2>
          <p className="text-muted">{term.meaning}</p>
        </div>
        {mayWrite && (
          <LinkButton variant="plain" href={formHref(key, { them: 1 })}>
            Thêm {term.inline}
          </LinkButton>
        )}
      </div>
      <DataTable caption={term.name} hideCaption>
        <StackedHead>
          <tr>
            {fields.map(({ label }) => (
              <HeadCell key={label}>{label}</HeadCell>
            ))}
            <HeadCell numeric>Đã dùng</HeadCell>
            {mayWrite && <HeadCell>Sửa</HeadCell>}
          </tr>
        </StackedHead>
        <StackedBody>
          {rows.map(({ id, values, uses }) => (
            <StackedRow key={id}>
              <StackedName>{values[name!.name]}</StackedName>
              {others.map((field) => (
                <StackedCell key={field.name} label={field.label}>
                  {valueInWords(field, values[field.name] ?? "")}
                </StackedCell>
              ))}
              <StackedCell numeric label="Đã dùng">
                {formatNumber(uses)}
              </StackedCell>
              {mayWrite && (
                <StackedCell>
                  <Link
                    href={formHref(key, { sua: id })}
                    aria-label={`Sửa ${values[name!.name]}`}
                    className="inline-flex min-h-11 min-w-11 items-center visited:text-link"
                  >
                    Sửa
                  </Link>
                </StackedCell>
              )}
            </StackedRow>
          ))}
        </StackedBody>
      </DataTable>
    </section>
  )
}

/** The lists that forms choose from, kept by the administrator of the installation. */
export function LookupsPage({ data: { lists, mayWrite, edited, saved } }: { data: LookupsData }) {
  return (
    <>
      <PageHeading title={glossary.lookup.name} sub={glossary.lookup.meaning} />
      {saved && <Notice tone="success">Đã lưu. Các biểu mẫu và tệp mẫu Excel dùng danh mục mới ngay.</Notice>}
      {!mayWrite && (
        <Notice tone="info">Danh mục dùng chung cả hệ thống; quản trị của đơn vị cao nhất sửa được.</Notice>
      )}
      {edited && <RowForm {...edited} />}
      {lists.map((list) => (
        <List key={list.lookup.key} {...list} mayWrite={mayWrite} />
      ))}
    </>
  )
}
