import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { LinkButton } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { matrixHref, registerName, type CompletenessData } from "@/lib/completeness/load-completeness"
import { glossary } from "@/lib/glossary"
import { MatrixForm } from "./matrix-form"
import { MatrixTable } from "./matrix-table"
import { NothingPanel } from "./nothing-panel"

function Reminder({ text }: { text: string }) {
  const lines = text.split("\n").length
  return (
    <section className="mt-9 print:hidden">
      <h2 className="mb-1">
        <label htmlFor="loi-nhac">Lời nhắc các đơn vị chậm</label>
      </h2>
      <p className="mb-2 text-muted">Bấm vào ô, chọn tất cả (Ctrl+A), sao chép (Ctrl+C) rồi dán vào Zalo hoặc thư.</p>
      <textarea id="loi-nhac" readOnly rows={Math.min(lines + 1, 15)} value={text} className="max-w-none!" />
    </section>
  )
}

/** Who has entered what, said to have nothing, or is late; and the words to remind them with. */
export function CompletenessPage({ data }: { data: CompletenessData }) {
  const { query, unit, above, reminder, saved } = data
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
        sub={`${about}. Mỗi dòng tính cả các đơn vị cấp dưới; hạn theo lịch năm.`}
        actions={
          <LinkButton variant="plain" href={`/lich?donVi=${unit.id}&nam=${query.year}`}>
            {glossary.deadline.name}
          </LinkButton>
        }
      />
      {saved && <Notice tone="success">Đã lưu.</Notice>}
      <MatrixForm query={query} />
      <MatrixTable data={data} />
      {reminder && <Reminder text={reminder} />}
      <NothingPanel data={data} />
    </>
  )
}
