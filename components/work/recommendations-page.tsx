import Link from "next/link"
import { ActionForm } from "@/components/fields/action-form"
import { TextAreaField } from "@/components/fields/text-area-field"
import { TextField } from "@/components/fields/text-field"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Tag } from "@/components/ui/tag"
import { recommendationsHref } from "@/lib/addresses/work"
import { formatDate, today } from "@/lib/format/dates"
import { followRecommendationAction } from "@/lib/work/actions"
import type { Recommendation, RecommendationsData } from "@/lib/work/recommendations"

const dayValue = (day: Date) => formatDate(day.toISOString().slice(0, 10))

function State({ line: { deadline, doneOn } }: { line: Recommendation }) {
  if (doneOn) return <Tag tone="ok">Đã thực hiện {dayValue(doneOn)}</Tag>
  if (!deadline) return <Tag tone="warn">Chưa thực hiện</Tag>
  const late = deadline.toISOString().slice(0, 10) < today()
  return (
    <Tag tone={late ? "bad" : "warn"}>{late ? `Quá hạn từ ${dayValue(deadline)}` : `Hạn ${dayValue(deadline)}`}</Tag>
  )
}

function FollowForm({ line }: { line: Recommendation }) {
  return (
    <div className="mt-3 rounded-lg border border-line p-4 print:hidden">
      <ActionForm action={followRecommendationAction} submitLabel="Ghi đã thực hiện" hidden={{ id: line.id }}>
        <TextField name="doneOn" label="Đã thực hiện ngày" kind="date" initial={formatDate(today())} />
        <TextAreaField
          name="evidence"
          label="Minh chứng"
          hint="Ví dụ: Báo cáo số 12-BC/ĐU ngày 05/06/2026; đã bổ sung sổ theo dõi."
          rows={3}
        />
      </ActionForm>
    </div>
  )
}

interface LineProps {
  line: Recommendation
  mayWrite: boolean
  open: boolean
}

function Line({ line, mayWrite, open }: LineProps) {
  const writable = mayWrite && !line.doneOn
  return (
    <li id={`kien-nghi-${line.id}`} className="border-line px-4 py-3 not-last:border-b">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 flex-1 basis-64 font-semibold whitespace-pre-line wrap-anywhere">{line.content}</p>
        <State line={line} />
      </div>
      <p className="text-muted">
        {line.unitName} · {line.byName}, {line.round}, từ {dayValue(line.startedOn)}
      </p>
      {line.evidence && <p className="whitespace-pre-line wrap-anywhere">Minh chứng: {line.evidence}</p>}
      {writable && open && <FollowForm line={line} />}
      {writable && !open && (
        <Link
          href={recommendationsHref({ query: { ghi: line.id }, anchor: `kien-nghi-${line.id}` })}
          aria-label={`Ghi đã thực hiện: ${line.content}`}
          className="inline-flex min-h-11 items-center visited:text-link print:hidden"
        >
          Ghi đã thực hiện
        </Link>
      )}
    </li>
  )
}

/** What inspections of units above recommended to units of the branch; of their rounds nothing else is shown. */
export function RecommendationsPage({ data: { lines, mayWrite, asked, saved } }: { data: RecommendationsData }) {
  return (
    <>
      <PageHeading
        title="Kiến nghị phải thực hiện"
        sub="Kiến nghị sau kiểm tra, giám sát của cấp trên đối với đơn vị; nơi kiểm tra thấy ngay khi ghi đã thực hiện."
      />
      {saved && <Notice tone="success">Đã ghi. Đơn vị kiểm tra thấy ngay.</Notice>}
      {lines.length === 0 ? (
        <EmptyState
          why="Không có kiến nghị nào."
          advice="Khi cấp trên kiểm tra và kiến nghị, kiến nghị sẽ hiện ở đây."
        />
      ) : (
        <ul className="rounded-lg border border-line bg-paper">
          {lines.map((line) => (
            <Line key={line.id} line={line} mayWrite={mayWrite} open={line.id === asked} />
          ))}
        </ul>
      )}
    </>
  )
}
