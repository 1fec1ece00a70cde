import Link from "next/link"
import { HistoryTable } from "@/components/records/history-table"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { personHref } from "@/lib/addresses/known-records"
import { requestsHref } from "@/lib/addresses/privacy"
import { formatDate } from "@/lib/format/dates"
import { dataRequestKindNames, glossary } from "@/lib/glossary"
import type { RequestData } from "@/lib/privacy/load-request"
import { RequestState } from "./request-state"
import { RequestSteps } from "./request-steps"

function facts({ request, mayAct, personDeleted }: RequestData) {
  const { kind, personId, personName, unitName, receivedOn, dueOn, doneOn, doneBy, words, outcome } = request
  const person = personDeleted ? (
    `${personName} (đã xóa khỏi sổ)`
  ) : (
    <Link href={personHref(personId)} className="inline-flex min-h-11 items-center visited:text-link">
      {personName}
    </Link>
  )
  return [
    { term: "Người có dữ liệu", value: person },
    { term: "Chi bộ, đơn vị", value: unitName },
    { term: "Yêu cầu", value: dataRequestKindNames[kind] },
    { term: "Ngày nhận", value: formatDate(receivedOn) },
    { term: "Hạn trả lời", value: formatDate(dueOn) },
    { term: "Trạng thái", value: <RequestState request={request} /> },
    { term: "Lời yêu cầu", value: mayAct ? words || "—" : "(nội dung riêng)" },
    { term: "Ngày trả lời", value: doneOn ? `${formatDate(doneOn)}, ${doneBy}` : "—" },
    { term: "Kết quả", value: mayAct ? outcome || "—" : "(nội dung riêng)" },
  ]
}

function Mentions({ data: { mentions, request } }: { data: RequestData }) {
  if (mentions.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="mb-2">Tên người này còn ở bản ghi khác</h2>
      <p className="mb-2">
        {request.doneOn
          ? "Các bản ghi này có chữ trùng tên người đã ẩn danh. Hãy mở từng bản ghi, tự xem và sửa nếu đúng là người này."
          : "Ẩn danh hóa không tự sửa các bản ghi này, vì tên có thể là của người khác. Sau khi làm xong, danh sách vẫn còn ở đây để xử lý bằng tay."}{" "}
        Lời văn của báo cáo đã nộp giữ nguyên đến khi bị trả lại hoặc hủy theo thời hạn bảo quản.
      </p>
      <ul className="border-t border-line bg-paper">
        {mentions.map(({ label, href }) => (
          <li key={href} className="border-b border-line px-4 py-1">
            <Link href={href} className="inline-flex min-h-11 items-center visited:text-link">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One request: what was asked, what can be done about it, how it ended. */
export function RequestPage({ data, saved }: { data: RequestData; saved: boolean }) {
  const { request, mayAct, corrections } = data
  return (
    <>
      <Breadcrumbs crumbs={[{ label: glossary.dataRequest.name, href: requestsHref() }]} />
      <PageHeading title={`${dataRequestKindNames[request.kind]}: ${request.personName}`} />
      {saved && <Notice tone="success">Đã ghi.</Notice>}
      {mayAct && <RequestSteps key={request.version} data={data} />}
      <DefinitionList items={facts(data)} />
      {mayAct && <Mentions data={data} />}
      {corrections.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2">Đã sửa từ ngày nhận yêu cầu</h2>
          <HistoryTable events={corrections} />
        </section>
      )}
    </>
  )
}
