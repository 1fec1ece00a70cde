import type { ReactNode } from "react"
import { DraftOwner } from "@/components/fields/draft-owner"
import { IdleWarning } from "@/components/shell/idle-warning"
import { SiteHeader } from "@/components/shell/site-header"
import { currentActor } from "@/lib/access/session"
import { draftOwner } from "@/lib/format/draft-owner"

/** The frame around every page of the office. It guards nothing: each page does that itself. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (!actor) return children
  return (
    <>
      <a
        href="#noi-dung"
        className="sr-only bg-paper px-4 py-3 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-20 print:hidden"
      >
        Đến nội dung chính
      </a>
      <SiteHeader actor={actor} />
      <main
        id="noi-dung"
        tabIndex={-1}
        className="mx-auto max-w-[1180px] px-4 py-6 outline-none sm:px-6 print:max-w-none print:p-0"
      >
        <DraftOwner value={draftOwner(actor)}>{children}</DraftOwner>
      </main>
      <IdleWarning endsAt={actor.endsAt.toISOString()} />
    </>
  )
}
