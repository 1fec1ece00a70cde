import type { ReactNode } from "react"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { LinkButton } from "@/components/ui/button"
import { DownloadLink } from "@/components/ui/download-link"
import { PageHeading } from "@/components/ui/page-heading"
import { TabsNav } from "@/components/ui/tabs-nav"
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
  const page = `/${register.slug}/${record.id}`
  const unit = units[String(record.unitId)]
  const edit = mayWrite && tab === "detail" && (
    <>
      {register.ways.map(({ label, href, file }) =>
        file ? (
          <DownloadLink key={href} href={`${href}${record.id}`}>
            {label}
          </DownloadLink>
        ) : (
          <LinkButton key={href} variant="plain" href={`${href}${record.id}`}>
            {label}
          </LinkButton>
        ),
      )}
      <LinkButton variant="plain" href={`${page}/sua`}>
        Sửa
      </LinkButton>
    </>
  )
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: register.term.name, href: `/${register.slug}` },
          ...(unit ? [{ label: unit.name, href: `/don-vi/${unit.id}` }] : []),
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
          { href: `${page}/lich-su`, label: "Lịch sử", current: tab === "history" },
        ]}
      />
      {children}
    </>
  )
}
