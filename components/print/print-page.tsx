import type { ReactNode } from "react"
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs"
import { DownloadLink } from "@/components/ui/download-link"
import { PageHeading } from "@/components/ui/page-heading"
import { PrintButton } from "@/components/ui/print-button"

interface PrintPageProps {
  crumbs: Crumb[]
  title: string
  /** How much there is to print, as "12 bản". */
  amount?: string
  /** The same as a Word file. */
  word?: string
  /** Nothing to print: says why instead. */
  empty?: ReactNode
  children: ReactNode
}

/** Forms as they will be printed; on paper nothing but them. */
export function PrintPage({ crumbs, title, amount, word, empty, children }: PrintPageProps) {
  const sub = ["Khổ A4", "cũng in được bằng tổ hợp phím Ctrl + P"].join("; ")
  return (
    <>
      <div className="print:hidden">
        <Breadcrumbs crumbs={crumbs} />
        <PageHeading
          title={title}
          sub={`${amount ? `${amount}. ` : ""}${sub}.`}
          actions={
            !empty && (
              <>
                {word && <DownloadLink href={word}>Tải bản Word</DownloadLink>}
                <PrintButton label="In" />
              </>
            )
          }
        />
        {empty}
      </div>
      <div>{children}</div>
    </>
  )
}
