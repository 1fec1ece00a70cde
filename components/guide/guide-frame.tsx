import type { ReactNode } from "react"
import { PlainPage } from "@/components/shell/plain-page"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { PageHeading } from "@/components/ui/page-heading"
import { PrintButton } from "@/components/ui/print-button"
import { guideHref } from "@/lib/addresses/guide"

interface GuideFrameProps {
  signedIn: boolean
  title: string
  sub?: string
  /** A page below the front page: it leads back there, and is worth printing by itself. */
  below?: boolean
  children: ReactNode
}

/** A page of the guide inside the office, or by itself for whoever has not signed in. */
export function GuideFrame({ signedIn, title, sub, below, children }: GuideFrameProps) {
  const crumbs = below && <Breadcrumbs crumbs={[{ label: "Hướng dẫn", href: guideHref() }]} />
  if (!signedIn) {
    return (
      <PlainPage title={title}>
        {sub && <p className="mb-4 text-muted">{sub}</p>}
        {children}
        {crumbs}
      </PlainPage>
    )
  }
  const print = below && <PrintButton label="In phần này" variant="plain" />
  return (
    <>
      {crumbs}
      <PageHeading title={title} sub={sub} actions={print} />
      {children}
    </>
  )
}
