import { ActionForm } from "@/components/fields/action-form"
import { TextAreaField } from "@/components/fields/text-area-field"
import { TextField } from "@/components/fields/text-field"
import { formatInstant } from "@/lib/format/dates"
import { formatSum } from "@/lib/qualifier"
import { glossary } from "@/lib/glossary"
import { correctReportAction } from "@/lib/reports/actions"
import { knownValue, shownSum } from "@/lib/reports/branch-value"
import type { PassportData } from "@/lib/reports/load-passport"
import { recordsText } from "./drift-text"

function Drifts({ data: { drifts } }: { data: PassportData }) {
  if (drifts.length === 0) return null
  return (
    <section className="mt-9">
      <h2 className="mb-3">Thay đổi sau khi nộp</h2>
      <ul>
        {drifts.map((drift) => (
          <li key={drift.lineId}>
            {drift.unitName}: trong báo cáo {drift.shown.submitted}, sổ hiện nay {drift.shown.now}
            {recordsText(drift) && `; ${recordsText(drift)}`}.
          </li>
        ))}
      </ul>
    </section>
  )
}

function Form({ data: { report, figure, lines, drifts }, lineId }: { data: PassportData; lineId: number }) {
  const line = lines.find((one) => one.lineId === lineId)!
  const value = knownValue([line], figure.key)
  const shown = shownSum([line], figure.key)
  const drift = drifts.find((one) => one.lineId === lineId)
  return (
    <details className="mt-4 print:hidden">
      <summary className="min-h-11 content-center font-semibold text-link">Đính chính số của {line.unitName}</summary>
      <ActionForm
        action={correctReportAction}
        submitLabel="Ghi đính chính"
        hidden={{ id: report.id, line: lineId, figure: figure.key, old: value ?? "" }}
      >
        <TextField
          name="new"
          label={`Số đúng (trong báo cáo: ${shown})`}
          kind="count"
          initial={drift && drift.shown.now !== shown ? drift.shown.now : ""}
        />
        <TextAreaField name="reason" label="Lý do" hint="Vì sao số đã nộp không đúng." rows={2} />
      </ActionForm>
    </details>
  )
}

/** What changed since the report was submitted, the corrections so far, and the forms that add one. */
export function CorrectionPart({ data }: { data: PassportData }) {
  const { corrections, mayCorrect, line } = data
  return (
    <>
      <Drifts data={data} />
      {corrections.length > 0 && (
        <section className="mt-9">
          <h2 className="mb-3">{glossary.correction.name}</h2>
          <ul>
            {corrections.map(
              ({ id, line: { unitName }, oldValue, oldWords, newValue, newQualifier, reason, actorName, at }) => (
                <li key={id}>
                  {unitName}: {formatSum(oldValue, oldWords)} → {formatSum(newValue, [newQualifier])}. {reason} (
                  {actorName}, {formatInstant(at)})
                </li>
              ),
            )}
          </ul>
        </section>
      )}
      {mayCorrect && line?.lineId && <Form data={data} lineId={line.lineId} />}
    </>
  )
}
