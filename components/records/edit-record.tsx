import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { PageHeading } from "@/components/ui/page-heading"
import type { Actor } from "@/lib/access/actor"
import { recordHref, registerHref } from "@/lib/addresses/records"
import { updateRecord } from "@/lib/registers/actions"
import type { RecordData } from "@/lib/register/loaders"
import { RecordForm } from "./record-form"
import { settledUnit } from "./settled-unit"

/** The form of a record that is there: the same form, another door. */
export function EditRecord({ data, actor }: { data: RecordData; actor: Actor }) {
  const { register, record, choices, units } = data
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: register.term.name, href: registerHref(register.slug) },
          { label: record.title, href: recordHref(register.slug, record.id) },
        ]}
      />
      <PageHeading title={`Sửa ${register.term.inline}`} sub={record.title} />
      <RecordForm
        action={updateRecord}
        submitLabel="Lưu thay đổi"
        hidden={{ register: register.key, id: record.id, version: record.version }}
        sections={register.form}
        values={record.values}
        choices={choices}
        units={units}
        draftOnDevice={!register.words.own}
        settled={settledUnit(actor)}
      />
    </>
  )
}
