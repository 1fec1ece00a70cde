import Link from "next/link"
import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Panel } from "@/components/ui/panel"
import { termsHref } from "@/lib/addresses/privacy"
import { setTermAction } from "@/lib/disposal/actions"
import type { TermsData } from "@/lib/disposal/load-terms"
import { formatDate } from "@/lib/format/dates"
import { glossary } from "@/lib/glossary"

type Term = TermsData["rows"][number]

function EditTerm({ term, unitName }: { term: Term; unitName: string }) {
  return (
    <Panel id="sua" title={`Thời hạn của sổ ${term.name}`}>
      <p className="mb-3">Áp dụng cho {unitName} và các đơn vị trực thuộc, trừ nơi đã đặt riêng.</p>
      <ActionForm
        action={setTermAction}
        submitLabel="Lưu thời hạn"
        hidden={{ register: term.register, version: term.version }}
      >
        <TextField
          name="years"
          label="Giữ bao nhiêu năm"
          kind="count"
          optional
          hint="Tính từ cuối năm của bản ghi. Để trống là giữ vĩnh viễn."
          initial={term.years === null ? "" : String(term.years)}
        />
        <TextField name="basis" label="Căn cứ" initial={term.basis} />
        <TextField name="validFrom" label="Áp dụng từ ngày" kind="date" initial={formatDate(term.validFrom)} />
      </ActionForm>
    </Panel>
  )
}

const setter = ({ own, setBy }: Term) => (own ? "Đơn vị tự đặt" : setBy ? `Theo ${setBy}` : "Mặc định")
const onPhone = "max-md:block max-md:border-0 max-md:py-0.5"

function Row({ term, mayEdit }: { term: Term; mayEdit: boolean }) {
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
      <RowHead className={`font-semibold ${onPhone}`}>{term.name}</RowHead>
      <DataCell className={`whitespace-nowrap ${onPhone}`}>
        {term.years === null ? "Vĩnh viễn" : `${term.years} năm`}
      </DataCell>
      <DataCell className={`whitespace-nowrap ${onPhone}`}>từ {formatDate(term.validFrom)}</DataCell>
      <DataCell className={onPhone}>{term.basis}</DataCell>
      <DataCell className={onPhone}>{setter(term)}</DataCell>
      {mayEdit && (
        <DataCell className={onPhone}>
          <Link
            href={termsHref({ query: { so: term.register }, anchor: "sua" })}
            aria-label={`Sửa thời hạn của sổ ${term.name}`}
            className="inline-flex min-h-11 min-w-11 items-center visited:text-link"
          >
            Sửa
          </Link>
        </DataCell>
      )}
    </tr>
  )
}

/** How long each register's records are kept here, by whose decision; administrators set it. */
export function TermsPage({ data: { rows, chosen, mayEdit, unitName }, saved }: { data: TermsData; saved: boolean }) {
  return (
    <>
      <PageHeading title={glossary.retention.name} sub={glossary.retention.meaning} />
      {saved && <Notice tone="success">Đã lưu thời hạn.</Notice>}
      <Notice tone="info">
        Thời hạn mặc định là số tạm đặt: sửa theo bảng thời hạn bảo quản của cơ quan. Hết hạn không tự hủy: cán bộ lập
        danh mục, lãnh đạo duyệt.
      </Notice>
      {chosen && <EditTerm key={chosen.register} term={chosen} unitName={unitName} />}
      <DataTable caption={glossary.retention.name} hideCaption>
        <thead className="max-md:sr-only">
          <tr>
            <HeadCell>Sổ</HeadCell>
            <HeadCell>Giữ</HeadCell>
            <HeadCell>Áp dụng</HeadCell>
            <HeadCell>Căn cứ</HeadCell>
            <HeadCell>Ai đặt</HeadCell>
            {mayEdit && <HeadCell>Việc có thể làm</HeadCell>}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map((term) => (
            <Row key={term.register} term={term} mayEdit={mayEdit} />
          ))}
        </tbody>
      </DataTable>
    </>
  )
}
