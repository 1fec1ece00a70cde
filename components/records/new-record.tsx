import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { PageHeading } from "@/components/ui/page-heading"
import type { Actor } from "@/lib/access/actor"
import { registerHref } from "@/lib/addresses/records"
import { createRecord } from "@/lib/registers/actions"
import type { loadNew } from "@/lib/register/loaders"
import { acceptedFiles } from "@/lib/register/attachments/kinds"
import { NewRecordFiles } from "./new-record-files"
import { RecordForm } from "./record-form"
import { settledUnit } from "./settled-unit"

type NewRecordProps = Awaited<ReturnType<typeof loadNew>> & { actor: Actor }

/** The form of a new record. */
export function NewRecord({ register, values, choices, units, actor }: NewRecordProps) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: register.term.name, href: registerHref(register.slug) }]} />
      <PageHeading title={`Thêm ${register.term.inline}`} sub={register.term.meaning} />
      <RecordForm
        action={createRecord}
        submitLabel="Lưu"
        hidden={{ register: register.key }}
        sections={register.form}
        values={values}
        choices={choices}
        units={units}
        draftOnDevice={!register.words.own}
        settled={settledUnit(actor)}
        more={register.attachments && <NewRecordFiles slug={register.slug} accept={acceptedFiles} />}
      />
    </>
  )
}
