import Link from "next/link"
import { ActionForm } from "@/components/fields/action-form"
import { TextAreaField } from "@/components/fields/text-area-field"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Pager } from "@/components/ui/pager"
import { Panel } from "@/components/ui/panel"
import type { Role } from "@/lib/access/roles"
import { documentHref } from "@/lib/addresses/known-records"
import { eventHref, reorganisationsHref } from "@/lib/addresses/reorganisations"
import { unitTabHref, unitsHref } from "@/lib/addresses/units"
import { formatDate, formatInstant } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { glossary, unitEventKindNames, unknownUnitName } from "@/lib/glossary"
import { undoEventAction } from "@/lib/units/actions"
import type { EventData, EventLine } from "@/lib/units/reorganise/load-events"
import { didInWords } from "./event-words"

const doneWords: Record<EventLine["did"], string> = {
  founded: "thành lập, trực thuộc",
  ended: "kết thúc, về",
  shared: "một phần về",
  took: "nhận một phần của",
  moved: "chuyển về",
  renamed: "mang tên mới",
  retyped: "thành loại",
}

function Line({ line }: { line: EventLine }) {
  return (
    <tr>
      <RowHead>
        {line.open ? (
          <Link href={unitTabHref(line.id, "lich-su")} className="inline-flex min-h-11 items-center visited:text-link">
            {line.name}
          </Link>
        ) : (
          line.name
        )}
      </RowHead>
      <DataCell>
        {doneWords[line.did]} {line.to ?? unknownUnitName}
      </DataCell>
    </tr>
  )
}

function Undo({ event, dependents }: Pick<EventData, "event" | "dependents">) {
  if (dependents.length > 0) {
    return (
      <Panel title="Hoàn tác">
        <p>Chưa hoàn tác được, vì đã có việc dựa vào lần sắp xếp này:</p>
        <ul className="mt-2 list-disc pl-6">
          {dependents.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Panel>
    )
  }
  return (
    <Panel title="Hoàn tác">
      <p className="mb-3">
        Dùng khi ghi nhầm: tổ chức, người, vai trò và số liệu trở lại như chưa có lần sắp xếp này. Cả hai việc vẫn còn
        trong nhật ký.
      </p>
      <ActionForm
        action={undoEventAction}
        submitLabel="Hoàn tác lần sắp xếp này"
        variant="danger"
        hidden={{ event: event.id }}
      >
        <TextAreaField name="note" label="Lý do" optional rows={2} />
      </ActionForm>
    </Panel>
  )
}

/** One event: the decision, what became of each unit, the way back. */
export function EventPage({ data, role }: { data: EventData; role: Role }) {
  const { event, lines } = data
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Đơn vị", href: unitsHref() },
          ...(role === "admin" ? [{ label: glossary.unitEvent.name, href: reorganisationsHref() }] : []),
        ]}
      />
      <PageHeading
        title={`${unitEventKindNames[event.kind]} từ ngày ${formatDate(event.on)}`}
        sub={didInWords(event)}
      />
      {data.saved && (
        <Notice tone="success">
          {data.saved === "sau" ? `Đã ghi. Tự có hiệu lực lúc 0 giờ ngày ${formatDate(event.on)}.` : "Đã thực hiện."}
        </Notice>
      )}
      {event.undoneOn && (
        <Notice tone="warn">Lần sắp xếp này đã được hoàn tác lúc {formatInstant(event.undoneOn)}.</Notice>
      )}
      {data.ahead && !data.saved && !event.undoneOn && (
        <Notice tone="info">Chưa đến ngày: tự có hiệu lực lúc 0 giờ ngày {formatDate(event.on)}.</Notice>
      )}
      <div className="mb-6">
        <DefinitionList
          items={[
            { term: "Số quyết định", value: event.decision || "—" },
            { term: "Ngày quyết định", value: event.decidedOn ? formatDate(event.decidedOn) : "—" },
            ...(event.documentId
              ? [{ term: "Văn bản", value: <Link href={documentHref(event.documentId)}>Mở văn bản trong sổ</Link> }]
              : []),
            { term: "Ghi chú", value: event.note || "—" },
            { term: "Nhập lúc", value: formatInstant(event.createdAt) },
          ]}
        />
      </div>
      <DataTable caption="Từng đơn vị">
        <thead>
          <tr>
            <HeadCell>Đơn vị</HeadCell>
            <HeadCell>Thay đổi</HeadCell>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={`${line.id} ${line.did} ${line.to}`} line={line} />
          ))}
        </tbody>
      </DataTable>
      <Pager
        page={data.page}
        pages={data.pages}
        hrefOf={(page) => eventHref(event.id, { query: { [listParams.page]: page } })}
      />
      {data.mayUndo && (
        <div className="mt-8">
          <Undo event={event} dependents={data.dependents} />
        </div>
      )}
    </>
  )
}
