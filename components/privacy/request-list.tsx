import Link from "next/link"
import { LinkButton } from "@/components/ui/button"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { SwitchLinks } from "@/components/ui/switch-links"
import type { Role } from "@/lib/access/roles"
import { newRequestHref, requestHref, requestsHref } from "@/lib/addresses/privacy"
import { formatDate } from "@/lib/format/dates"
import { dataRequestKindNames, glossary } from "@/lib/glossary"
import type { RequestRow } from "@/lib/privacy/find-requests"
import type { RequestsData } from "@/lib/privacy/load-requests"
import { requestKeepers } from "@/lib/privacy/request-roles"
import { RequestState } from "./request-state"

const onPhone = "max-md:block max-md:border-0 max-md:py-0.5"

function Row({ request }: { request: RequestRow }) {
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
      <RowHead className={onPhone}>
        <Link href={requestHref(request.id)} className="inline-flex min-h-11 items-center visited:text-link">
          {request.personName}
        </Link>
        <span className="block text-sm text-muted">{request.unitName}</span>
      </RowHead>
      <DataCell className={onPhone}>{dataRequestKindNames[request.kind]}</DataCell>
      <DataCell className={onPhone}>
        <span className="md:hidden">Nhận </span>
        {formatDate(request.receivedOn)}
      </DataCell>
      <DataCell className={onPhone}>
        <span className="md:hidden">Hạn </span>
        {formatDate(request.dueOn)}
      </DataCell>
      <DataCell className={onPhone}>
        <RequestState request={request} />
      </DataCell>
    </tr>
  )
}

/** Requests about people's data: what waits comes first. */
export function RequestList({ data: { all, requests }, role }: { data: RequestsData; role: Role }) {
  const mayAct = requestKeepers.includes(role)
  return (
    <>
      <PageHeading
        title={glossary.dataRequest.name}
        sub={glossary.dataRequest.meaning}
        actions={mayAct && <LinkButton href={newRequestHref()}>Ghi yêu cầu</LinkButton>}
      />
      <SwitchLinks
        label="Xem"
        options={[
          { href: requestsHref(), label: "Chưa trả lời", current: !all },
          { href: requestsHref({ query: { xem: "tat-ca" } }), label: "Tất cả", current: all },
        ]}
      />
      {requests.length === 0 ? (
        <EmptyState
          why={all ? "Chưa có yêu cầu nào." : "Không có yêu cầu nào đang chờ."}
          advice="Khi có người hỏi về dữ liệu của họ, hãy ghi yêu cầu vào đây trước khi làm."
        />
      ) : (
        <DataTable caption={glossary.dataRequest.name} hideCaption>
          <thead className="max-md:sr-only">
            <tr>
              <HeadCell>Người</HeadCell>
              <HeadCell>Yêu cầu</HeadCell>
              <HeadCell>Ngày nhận</HeadCell>
              <HeadCell>Hạn trả lời</HeadCell>
              <HeadCell>Trạng thái</HeadCell>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {requests.map((request) => (
              <Row key={request.id} request={request} />
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  )
}
