import type { ReactNode } from "react"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { LinkButton } from "@/components/ui/button"
import { DownloadLink } from "@/components/ui/download-link"
import { PageHeading } from "@/components/ui/page-heading"
import { TabsNav } from "@/components/ui/tabs-nav"
import { editRecordHref, recordHistoryHref, recordHref, registerHref } from "@/lib/addresses/records"
import { unitHref } from "@/lib/addresses/units"
import type { RecordData } from "@/lib/register/loaders"

interface RecordFrameProps {
  data: RecordData
  tab: "detail" | "history"
  actions?: ReactNode
  children: ReactNode
}

/** The head of every page about one record. */
export function RecordFrame({ data, tab, actions, children }: RecordFrameProps) {
  const { register, record, units, mayWrite } = data
  const page = recordHref(register.slug, record.id)
  const unit = units[String(record.unitId)]
  const edit = mayWrite && tab === "detail" && (
    <>
      {register.ways.map(({ label, hrefOf, file }) =>
        file ? (
          <DownloadLink key={label} href={hrefOf(record.id)}>
            {label}
          </DownloadLink>
        ) : (
          <LinkButton key={label} variant="plain" href={hrefOf(record.id)}>
            {label}
          </LinkButton>
        ),
      )}
      <LinkButton variant="plain" href={editRecordHref(register.slug, record.id)}>
        Sửa
      </LinkButton>
    </>
  )
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: register.term.name, href: registerHref(register.slug) },
          ...(unit ? [{ label: unit.name, href: unitHref(unit.id) }] : []),
        ]}
      />
      <PageHeading
        title={record.title}
        actions={
          <>
            {actions}
            {edit}
          </>
        }
      />
      <TabsNav
        label="Các phần của bản ghi"
        tabs={[
          { href: page, label: "Nội dung", current: tab === "detail" },
          { href: recordHistoryHref(register.slug, record.id), label: "Lịch sử", current: tab === "history" },
        ]}
      />
      {children}
    </>
  )
}
