import { PrintPage } from "@/components/print/print-page"
import { meetingHref, meetingsHref, minutesWordHref } from "@/lib/addresses/known-records"
import { glossary } from "@/lib/glossary"
import type { RecordForm } from "@/lib/register/load-form"
import { PrintedMinutes } from "./printed-minutes"

/** The minutes of a meeting, or the form to write them on. */
export function MinutesPage({ form }: { form: RecordForm }) {
  const { id, title } = form
  const list = { label: glossary.meeting.name, href: meetingsHref() }
  return (
    <PrintPage
      crumbs={id ? [list, { label: title, href: meetingHref(id) }] : [list]}
      word={id ? minutesWordHref(id) : undefined}
      title={id ? `Biên bản: ${title}` : "Biên bản sinh hoạt chi bộ để viết tay"}
    >
      <PrintedMinutes form={form} />
    </PrintPage>
  )
}
