import { ActionForm } from "@/components/fields/action-form"
import { TextAreaField } from "@/components/fields/text-area-field"
import { TextField } from "@/components/fields/text-field"
import { RecordPage } from "@/components/records/record-page"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { Panel } from "@/components/ui/panel"
import { formatDate, today } from "@/lib/format/dates"
import { formatRatio } from "@/lib/format/numbers"
import { closeConference, reopenConference } from "@/lib/registers/conferences/actions"
import type { ConferenceData } from "@/lib/registers/conferences/load-conference"

interface ConferencePageProps {
  conference: ConferenceData
  search: Record<string, string>
}

function Shares({ conference: { parts, whole, known } }: Pick<ConferencePageProps, "conference">) {
  const shown = [whole, ...parts.filter(({ attended, convened }) => attended > 0 || (convened ?? 0) > 0)]
  return (
    <section className="mb-6">
      <h2 className="mb-3">Tham dự trên triệu tập</h2>
      {known ? (
        <DefinitionList
          items={shown.map(({ name, attended, convened }) => ({ term: name, value: formatRatio(attended, convened) }))}
        />
      ) : (
        <p>Chưa có số người dự.</p>
      )}
    </section>
  )
}

function Close({ conference: { data } }: Pick<ConferencePageProps, "conference">) {
  const { id, version } = data.record
  return (
    <Panel title="Số người dự đã chính xác?">
      <p className="mb-3">Chốt số: từ đó các số không sửa, bản ghi không xóa được nữa, trừ khi mở lại và nêu lý do.</p>
      <ActionForm key={version} action={closeConference} submitLabel="Chốt số" hidden={{ id, version }}>
        <TextField name="on" label="Ngày chốt số" kind="date" initial={formatDate(today())} />
      </ActionForm>
    </Panel>
  )
}

function Reopen({ conference: { data } }: Pick<ConferencePageProps, "conference">) {
  const { id, version } = data.record
  return (
    <Panel title="Số đã chốt còn sai?">
      <ActionForm key={version} action={reopenConference} submitLabel="Mở lại" variant="plain" hidden={{ id, version }}>
        <TextAreaField name="reason" label="Lý do mở lại" hint="Lý do lưu trong lịch sử của hội nghị." rows={2} />
      </ActionForm>
    </Panel>
  )
}

/** A conference: who came of those who were called, and closing its numbers. */
export function ConferencePage({ conference, search }: ConferencePageProps) {
  const { data, closedOn, reopenReason } = conference
  const Step = closedOn ? Reopen : Close
  return (
    <RecordPage
      data={data}
      search={search}
      mayDelete={data.mayWrite && !closedOn}
      filesTitle="Hồ sơ hội nghị"
      after={
        data.mayWrite && (
          <div className="mt-8">
            <Step conference={conference} />
          </div>
        )
      }
    >
      {closedOn && <Notice tone="info">Số đã chốt ngày {formatDate(closedOn)}; không sửa được nữa.</Notice>}
      {reopenReason && (
        <Notice tone="warn" title="Số đang mở lại để sửa">
          <p className="whitespace-pre-line">{reopenReason}</p>
        </Notice>
      )}
      <Shares conference={conference} />
    </RecordPage>
  )
}
