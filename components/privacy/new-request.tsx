import Link from "next/link"
import { ChoiceField } from "@/components/fields/choice-field"
import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Button } from "@/components/ui/button"
import { PageHeading } from "@/components/ui/page-heading"
import { newRequestHref, requestsHref } from "@/lib/addresses/privacy"
import { formatDate, today } from "@/lib/format/dates"
import { dataRequestKindNames, glossary } from "@/lib/glossary"
import { receiveRequestAction } from "@/lib/privacy/actions"
import type { NewRequestData } from "@/lib/privacy/load-requests"
import { choicesOf } from "@/lib/register/field"

function ChoosePerson({ data: { typed, found } }: { data: NewRequestData }) {
  return (
    <>
      <form role="search" className="mb-4">
        <label htmlFor="tim" className="block font-semibold">
          Tên người có dữ liệu
        </label>
        <div className="flex flex-wrap gap-3">
          <input id="tim" type="search" name="tim" defaultValue={typed} className="max-w-[30rem] min-w-0 grow" />
          <Button>Tìm người</Button>
        </div>
      </form>
      {typed && found.length === 0 && <p role="status">Không có ai trong phạm vi của bạn có tên như vậy.</p>}
      <ul className="border-t border-line bg-paper empty:hidden">
        {found.map(({ id, fullName, unitName }) => (
          <li key={id} className="border-b border-line px-4 py-1">
            <Link href={newRequestHref(id)} className="inline-flex min-h-11 items-center visited:text-link">
              {fullName}
            </Link>{" "}
            <span className="text-muted">{unitName}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function termsText({ terms }: NewRequestData): string {
  const each = terms.map(({ kind, days }) => `${dataRequestKindNames[kind].toLowerCase()} ${days} ngày`)
  return `Để trống thì tính từ ngày nhận: ${each.join(", ")}.`
}

/** First whose data, then what is asked for. */
export function NewRequest({ data }: { data: NewRequestData }) {
  const { subject } = data
  return (
    <>
      <Breadcrumbs crumbs={[{ label: glossary.dataRequest.name, href: requestsHref() }]} />
      <PageHeading
        title="Ghi yêu cầu về dữ liệu cá nhân"
        sub={subject ? `${subject.fullName}, ${subject.unitName}` : "Trước hết, chọn người có dữ liệu."}
      />
      {subject ? (
        <ActionForm action={receiveRequestAction} submitLabel="Ghi yêu cầu" hidden={{ personId: subject.id }}>
          <ChoiceField name="kind" label="Yêu cầu" choices={choicesOf(dataRequestKindNames)} />
          <TextField name="receivedOn" label="Ngày nhận" kind="date" initial={formatDate(today())} />
          <TextField name="dueOn" label="Hạn trả lời" kind="date" optional hint={termsText(data)} />
          <TextField
            name="words"
            label="Lời yêu cầu"
            optional
            hint="Một dòng. Chỉ ghi điều cần để trả lời; đơn giấy lưu theo quy định."
          />
        </ActionForm>
      ) : (
        <ChoosePerson data={data} />
      )}
    </>
  )
}
