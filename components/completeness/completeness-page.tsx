import { ActionForm } from "@/components/fields/action-form"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { LinkButton } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { calendarHref } from "@/lib/addresses/work"
import { mailReminderAction } from "@/lib/completeness/actions"
import { matrixHref, registerName, type CompletenessData } from "@/lib/completeness/load-completeness"
import { glossary, structureViewInline } from "@/lib/glossary"
import { MatrixForm } from "./matrix-form"
import { MatrixTable } from "./matrix-table"
import { NothingPanel } from "./nothing-panel"

/** Mails each late unit its own line. */
function MailReminder({ query: { unitId, year, period, register } }: Pick<CompletenessData, "query">) {
  return (
    <div className="mt-4">
      <p className="mb-2 text-muted">
        Hoặc gửi thư: mỗi đơn vị chậm nhận riêng phần của mình, ở địa chỉ mà cán bộ, chi ủy của đơn vị đã tự ghi.
      </p>
      <ActionForm
        action={mailReminderAction}
        submitLabel="Gửi nhắc qua thư"
        variant="plain"
        hidden={{ unitId, year, period: period.key, register: register?.key ?? "" }}
      />
    </div>
  )
}

function Reminder({ data: { reminder: text, mails, query } }: { data: CompletenessData }) {
  if (!text) return null
  const lines = text.split("\n").length
  return (
    <section className="mt-9 print:hidden">
      <h2 className="mb-1">
        <label htmlFor="loi-nhac">Lời nhắc các đơn vị chậm</label>
      </h2>
      <p className="mb-2 text-muted">Bấm vào ô, chọn tất cả (Ctrl+A), sao chép (Ctrl+C) rồi dán vào Zalo hoặc thư.</p>
      <textarea id="loi-nhac" readOnly rows={Math.min(lines + 1, 15)} value={text} className="max-w-none!" />
      {mails && <MailReminder query={query} />}
    </section>
  )
}

/** Who has entered what, said to have nothing, or is late; and the words to remind them with. */
export function CompletenessPage({ data }: { data: CompletenessData }) {
  const { query, unit, above, saved } = data
  const about = query.register
    ? `${registerName(query.register.key)}, năm ${query.year}`
    : `${query.period.name}/${query.year}`
  return (
    <>
      <Breadcrumbs
        crumbs={above.map(({ id, name, open }) => ({
          label: name,
          href: open ? matrixHref({ ...query, unitId: id }) : undefined,
        }))}
      />
      <PageHeading
        title={`${glossary.completeness.name}: ${unit.name}`}
        sub={`${about}, ${structureViewInline.now}. Mỗi dòng tính cả các đơn vị cấp dưới; hạn theo lịch năm.`}
        actions={
          <LinkButton variant="plain" href={calendarHref({ unitId: unit.id, year: query.year })}>
            {glossary.deadline.name}
          </LinkButton>
        }
      />
      {saved && <Notice tone="success">Đã lưu.</Notice>}
      <MatrixForm query={query} />
      <MatrixTable data={data} />
      <Reminder data={data} />
      <NothingPanel data={data} />
    </>
  )
}
