import Link from "next/link"
import { ActionForm } from "@/components/fields/action-form"
import { SlowForm } from "@/components/fields/slow-form"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { previewProgressHref, reorganisationsHref } from "@/lib/addresses/reorganisations"
import { unitsHref } from "@/lib/addresses/units"
import { formatDate, today } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { glossary, unitEventKindNames } from "@/lib/glossary"
import { carryOutDraftAction, dropDraftAction } from "@/lib/units/actions"
import type { AffectedGroup } from "@/lib/units/wizard/affected-group"
import type { PreviewData, ShownPlan } from "@/lib/units/wizard/load-preview"
import { AssignForm } from "./assign-form"
import { BalanceTable } from "./balance-table"
import { TreeColumns } from "./tree-columns"

const steps = 5
const mostShown = 200

function Lines({ texts }: { texts: string[] }) {
  return (
    <>
      <ul className="list-disc pl-6">
        {texts.slice(0, mostShown).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {texts.length > mostShown && <p>và {formatNumber(texts.length - mostShown)} dòng khác</p>}
    </>
  )
}

function Summary({ draft, counts }: ShownPlan) {
  const { wish } = draft
  const shown = [
    ["Thành lập", counts.founded],
    ["Kết thúc", counts.ended],
    ["Giao một phần", counts.shared],
    ["Chuyển cấp trên", counts.moved],
    ["Đổi tên", counts.renamed],
    ["Người chuyển theo", counts.people],
    ["Vai trò của tài khoản", counts.roles],
  ] as const
  return (
    <div className="mb-8">
      <DefinitionList
        items={[
          { term: "Từ ngày", value: formatDate(wish.on) + (wish.on > today() ? " (tự có hiệu lực lúc 0 giờ)" : "") },
          {
            term: "Quyết định",
            value: [wish.decision, wish.decidedOn && formatDate(wish.decidedOn)].filter(Boolean).join(", ngày ") || "—",
          },
          ...shown.flatMap(([term, count]) => (count > 0 ? [{ term, value: formatNumber(count) }] : [])),
        ]}
      />
    </div>
  )
}

function AffectedThings({ title, note, items, more }: AffectedGroup) {
  return (
    <>
      <h3 className="mt-4">{title}</h3>
      <p className="mb-2">{note}</p>
      <ul className="list-disc pl-6">
        {items.map(({ text, href }) => (
          <li key={text}>
            {href ? (
              <Link href={href} className="inline-flex min-h-11 items-center visited:text-link">
                {text}
              </Link>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p>và {formatNumber(more)} mục khác</p>}
    </>
  )
}

function Affected({ affected }: Pick<ShownPlan, "affected">) {
  if (affected.length === 0) return null
  return (
    <section className="mb-8">
      <h2 className="mb-2">Việc còn dở</h2>
      {affected.map((group) => (
        <AffectedThings key={group.title} {...group} />
      ))}
    </section>
  )
}

function CarryOut({ draft, fingerprint }: ShownPlan) {
  return (
    <SlowForm
      action={carryOutDraftAction}
      hidden={{ draft: draft.id, fingerprint }}
      label={`${unitEventKindNames[draft.kind]} từ ngày ${formatDate(draft.wish.on)}`}
      runningLabel="Đang thực hiện, đừng đóng trang này"
      total={steps}
      progressHref={previewProgressHref(draft.id)}
    />
  )
}

function Plan({ plan }: { plan: ShownPlan }) {
  const { choices, notices, trees, balance, affected } = plan
  return (
    <>
      {plan.saved && <Notice tone="success">Đã lưu lựa chọn.</Notice>}
      {choices.length > 0 && (
        <Notice tone="error" title="Chưa thực hiện được: còn phải chọn">
          <Lines texts={choices} />
          <p>Chọn ở mục “Ai về đâu” dưới đây, hoặc bỏ lần này rồi làm lại với một chi bộ kế thừa.</p>
        </Notice>
      )}
      {notices.length > 0 && (
        <Notice tone="warn" title={`Cần xem lại (${formatNumber(notices.length)})`}>
          <Lines texts={notices} />
        </Notice>
      )}
      <Summary {...plan} />
      <h2 className="mb-2">Tổ chức trước và sau</h2>
      <TreeColumns {...trees} />
      <AssignForm {...plan} />
      <h2 className="mb-2">Số liệu</h2>
      <BalanceTable balance={balance} />
      <Affected affected={affected} />
    </>
  )
}

/** What a reorganisation would do, before anything is written; of one that cannot be carried out, why. */
export function PreviewPage({ data }: { data: PreviewData }) {
  const { draft, problems, plan } = data
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Đơn vị", href: unitsHref() },
          { label: glossary.unitEvent.name, href: reorganisationsHref() },
        ]}
      />
      <PageHeading
        title={`Xem trước: ${unitEventKindNames[draft.kind].toLowerCase()}`}
        sub="Chưa ghi gì. Mọi thứ chỉ đổi khi bạn bấm nút ở cuối trang."
      />
      {problems.length > 0 && (
        <Notice tone="error" title="Chưa thực hiện được">
          <Lines texts={problems} />
        </Notice>
      )}
      {plan && <Plan plan={plan} />}
      <section className="mb-6 rounded-lg border border-line bg-paper p-5">
        <h2>Thực hiện</h2>
        {plan && plan.choices.length === 0 && <CarryOut {...plan} />}
        <ActionForm
          action={dropDraftAction}
          submitLabel="Bỏ, không thực hiện"
          variant="plain"
          hidden={{ draft: draft.id }}
        />
      </section>
    </>
  )
}
