import Link from "next/link"
import { ActionForm } from "@/components/fields/action-form"
import type { AccessEvent } from "@/lib/accounts/second-person/access-news"
import { seeAccess } from "@/lib/accounts/second-person/actions"
import { textReadersHref } from "@/lib/addresses/accounts"
import { glossary } from "@/lib/glossary"
import { AccessEvents } from "./access-events"

const shownAtMost = 5

/** On the first page of a cell, until its reader has seen it: who was let into the texts of its commitments. */
export function AccessNews({ events }: { events: AccessEvent[] }) {
  const [newest] = events
  if (!newest) return null
  const more = events.length - shownAtMost
  return (
    <section className="mb-8 border-l-8 border-warn bg-paper px-4 py-3 print:hidden">
      <h2 className="mb-2">Ai vừa được đọc bản cam kết của chi bộ</h2>
      <AccessEvents events={events.slice(0, shownAtMost)} caption="Ai vừa được đọc bản cam kết của chi bộ" />
      {more > 0 && <p className="mt-2">Và {more} lần nữa trong danh sách đầy đủ.</p>}
      <p className="my-2">
        <Link href={textReadersHref()} className="inline-flex min-h-11 items-center visited:text-link">
          {glossary.textAccess.name}
        </Link>
        . Thấy người lạ, hãy báo ngay cấp ủy cấp trên.
      </p>
      <ActionForm action={seeAccess} submitLabel="Đã xem" variant="plain" hidden={{ until: newest.at.toISOString() }} />
    </section>
  )
}
