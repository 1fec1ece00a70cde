import type { ReactNode } from "react"
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs"
import { PageHeading } from "@/components/ui/page-heading"
import { PrintButton } from "@/components/ui/print-button"

interface PrintPageProps {
  crumbs: Crumb[]
  title: string
  /** How much there is to print, as "12 bản". */
  amount?: string
  /** Nothing to print: says why instead. */
  empty?: ReactNode
  children: ReactNode
}

/** Forms as they will be printed; on paper nothing but them. */
export function PrintPage({ crumbs, title, amount, empty, children }: PrintPageProps) {
  const sub = ["Khổ A4", "cũng in được bằng tổ hợp phím Ctrl + P"].join("; ")
  return (
    <>
      <div className="print:hidden">
        <Breadcrumbs crumbs={crumbs} />
        <PageHeading
          title={title}
          sub={`${amount ? `${amount}. ` : ""}${sub}.`}
          actions={!empty && <PrintButton label="In" />}
        />
        {empty}
      </div>
      <div>{children}</div>
    </>
  )
}
