import { FileInput } from "@/components/fields/file-input"
import { UploadForm } from "@/components/fields/upload-form"
import { ErrorSummary } from "@/components/ui/error-summary"
import { FieldFrame } from "@/components/ui/field-frame"
import { Fieldset } from "@/components/ui/fieldset"
import { Panel } from "@/components/ui/panel"
import { stepHref } from "@/lib/addresses/records"
import { formatDate, today } from "@/lib/format/dates"
import { lifeStageNames } from "@/lib/glossary"
import { acceptedFiles } from "@/lib/register/attachments/kinds"
import type { LifeData } from "@/lib/register/life-cycle/load-life"
import { mayUpdate, nextStages } from "@/lib/register/life-cycle/rules"
import { stepProblemText } from "@/lib/register/life-cycle/step-problems"

interface StepFormProps {
  life: LifeData
  search: Record<string, string>
}

/** What can be recorded now; the first is the obvious one. */
function options({ stage }: LifeData): { value: string; label: string }[] {
  const forward = nextStages(stage)
    .filter((next) => next !== "stopped")
    .map((next) => ({ value: next, label: `Chuyển giai đoạn: ${lifeStageNames[next].toLowerCase()}` }))
  const note = { value: "note", label: "Cập nhật tiến độ, giữ nguyên giai đoạn" }
  const stop = { value: "stopped", label: "Dừng thực hiện (nêu lý do)" }
  const begun = stage !== "proposed" && stage !== "registered"
  if (!mayUpdate(stage)) return [...forward, stop]
  return begun ? [note, ...forward, stop] : [...forward, note, stop]
}

/** The message for a field that the redirect says is wrong. */
function problemOf(search: Record<string, string>, field: string): string | undefined {
  const code = search[`loi-${field}`] ?? ""
  return stepProblemText(code)
}

const fields = ["buoc", "ngay", "minh-chung", "tep"] as const

function Problems({ search }: Pick<StepFormProps, "search">) {
  const form = problemOf(search, "form")
  const errors = fields.flatMap((field) => {
    const message = problemOf(search, field)
    return message ? [{ fieldId: `ghi-${field}`, message }] : []
  })
  return <ErrorSummary title="Chưa ghi được bước này" errors={form ? [{ message: form }, ...errors] : errors} />
}

function KindField({ life, search }: StepFormProps) {
  const offered = options(life)
  const chosen = offered.some(({ value }) => value === search.buoc) ? search.buoc : offered[0]?.value
  return (
    <Fieldset id="ghi-buoc" legend="Việc cần ghi" error={problemOf(search, "buoc")}>
      {offered.map(({ value, label }) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input type="radio" name="buoc" value={value} defaultChecked={value === chosen} />
          {label}
        </label>
      ))}
    </Fieldset>
  )
}

function FileField({ search }: Pick<StepFormProps, "search">) {
  return (
    <>
      <FieldFrame
        id="ghi-tep"
        label="Tệp minh chứng"
        hint="PDF, Word, Excel hoặc ảnh, tối đa 20 MB."
        error={problemOf(search, "tep")}
        optional
      >
        {(input) => <FileInput {...input} name="tep" accept={acceptedFiles} />}
      </FieldFrame>
      <label className="mb-4 flex min-h-11 items-center gap-3">
        <input type="checkbox" name="khong-mat" />
        Tệp không chứa bí mật nhà nước. Hệ thống này không được lưu tài liệu mật.
      </label>
    </>
  )
}

/** Records the next stage, news, or the end. A plain form: it carries a file, and what was typed comes back in the URL. */
export function StepForm({ life, search }: StepFormProps) {
  const { data, seen } = life
  return (
    <Panel id="buoc-tiep" title="Ghi bước tiếp theo hoặc cập nhật">
      <Problems search={search} />
      <UploadForm key={seen.version} action={stepHref(data.register.slug, seen.id)} submitLabel="Ghi">
        <input type="hidden" name="version" value={seen.version} />
        <KindField life={life} search={search} />
        <FieldFrame id="ghi-ngay" label="Ngày" error={problemOf(search, "ngay")}>
          {(input) => (
            <input
              {...input}
              name="ngay"
              inputMode="numeric"
              autoComplete="off"
              className="max-w-44!"
              defaultValue={search.ngay ?? formatDate(today())}
            />
          )}
        </FieldFrame>
        <FieldFrame
          id="ghi-minh-chung"
          label="Minh chứng, nội dung cập nhật hoặc lý do dừng"
          hint="Ví dụ: Quyết định số 12-QĐ/ĐU ngày 05/6/2026; đã có 15 hộ tham gia. Chuyển giai đoạn cần chữ hoặc tệp minh chứng."
          error={problemOf(search, "minh-chung")}
        >
          {(input) => (
            <textarea
              {...input}
              name="minh-chung"
              rows={3}
              maxLength={1000}
              defaultValue={search["minh-chung"] ?? ""}
            />
          )}
        </FieldFrame>
        <FileField search={search} />
      </UploadForm>
    </Panel>
  )
}
