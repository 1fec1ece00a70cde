import Link from "next/link"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { LinkButton } from "@/components/ui/button"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { eventHref, previewHref, reformHref, reorganisationsHref, startHref } from "@/lib/addresses/reorganisations"
import { unitsHref } from "@/lib/addresses/units"
import { formatDate, formatInstant } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { glossary, unitEventKindNames } from "@/lib/glossary"
import type { EventsData } from "@/lib/units/reorganise/load-events"
import type { FoundEvent } from "@/lib/units/reorganise/find-events"
import { didInWords } from "./event-words"

const link = "inline-flex min-h-11 min-w-11 items-center visited:text-link"

const ways = [
  [startHref("gop"), "Sáp nhập", "Hai hay nhiều đơn vị thành một đơn vị mới, hoặc vào một đơn vị đang có."],
  [startHref("tach"), "Tách", "Một đơn vị thành nhiều đơn vị; đơn vị cũ kết thúc hoặc vẫn hoạt động."],
  [startHref("chuyen"), "Chuyển cấp trên", "Một hay nhiều đơn vị, cùng mọi đơn vị trực thuộc, về cấp trên khác."],
  [startHref("giai-the"), "Giải thể", "Đơn vị kết thúc; đơn vị kế thừa nhận số liệu, người và đơn vị trực thuộc."],
  [reformHref(), "Sắp xếp theo tệp", "Cả một đợt sắp xếp từ một tệp Excel: mã cũ, mã mới, toàn bộ hay một phần."],
] as const

function Ways() {
  return (
    <ul className="mb-8 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {ways.map(([href, label, meaning]) => (
        <li key={href} className="rounded-lg border border-line bg-paper px-4 py-2">
          <Link href={href} className={`${link} font-semibold`}>
            {label}
          </Link>
          <p className="text-muted">{meaning}</p>
        </li>
      ))}
    </ul>
  )
}

function Drafts({ drafts }: Pick<EventsData, "drafts">) {
  if (drafts.length === 0) return null
  return (
    <section className="mb-8">
      <h2 className="mb-2">Đang chuẩn bị, chưa thực hiện</h2>
      <ul>
        {drafts.map(({ id, kind, createdAt }) => (
          <li key={id}>
            <Link href={previewHref(id)} className={link}>
              {unitEventKindNames[kind]}, nhập lúc {formatInstant(createdAt)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function EventRow({ event }: { event: FoundEvent }) {
  const names = event.units.map(({ name }) => name).join("; ")
  return (
    <StackedRow>
      <StackedName>
        <Link href={eventHref(event.id)} className={`${link} font-semibold`}>
          {unitEventKindNames[event.kind]}
        </Link>
        {event.undoneOn && <span className="block text-bad">đã hoàn tác</span>}
      </StackedName>
      <StackedCell label="Từ ngày" className="whitespace-nowrap">
        {formatDate(event.on)}
      </StackedCell>
      <StackedCell label="Quyết định" className="min-w-32">
        {event.decision || "—"}
      </StackedCell>
      <StackedCell className="min-w-64">
        {didInWords(event)}: {names}
      </StackedCell>
    </StackedRow>
  )
}

/** The events of the branch and the ways to enter another. */
export function EventsPage({ data }: { data: EventsData }) {
  const { events, page, more } = data
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Đơn vị", href: unitsHref() }]} />
      <PageHeading title={glossary.unitEvent.name} sub={glossary.unitEvent.meaning} />
      {data.saved === "undone" && (
        <Notice tone="success">Đã hoàn tác. Tổ chức và số liệu trở lại như chưa có lần sắp xếp đó.</Notice>
      )}
      {data.saved === "dropped" && <Notice tone="success">Đã bỏ bản chuẩn bị.</Notice>}
      <Ways />
      <Drafts drafts={data.drafts} />
      {events.length === 0 ? (
        <EmptyState
          why="Chưa có lần sắp xếp nào."
          advice="Chọn một việc ở trên để bắt đầu; chưa ghi gì cho đến khi bạn xem trước và đồng ý."
        />
      ) : (
        <DataTable caption="Các lần sắp xếp, mới nhất trước">
          <StackedHead>
            <tr>
              <HeadCell>Việc</HeadCell>
              <HeadCell>Từ ngày</HeadCell>
              <HeadCell>Quyết định</HeadCell>
              <HeadCell>Đơn vị</HeadCell>
            </tr>
          </StackedHead>
          <StackedBody>
            {events.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </StackedBody>
        </DataTable>
      )}
      <p className="mt-4 flex gap-3">
        {page > 1 && (
          <LinkButton variant="plain" href={reorganisationsHref({ query: { [listParams.page]: page - 1 } })}>
            Mới hơn
          </LinkButton>
        )}
        {more && (
          <LinkButton variant="plain" href={reorganisationsHref({ query: { [listParams.page]: page + 1 } })}>
            Cũ hơn
          </LinkButton>
        )}
      </p>
    </>
  )
}
