import { ActionForm } from "@/components/fields/action-form"
import { FileInput } from "@/components/fields/file-input"
import { UploadForm } from "@/components/fields/upload-form"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { reportsHref, templateHref } from "@/lib/addresses/reports"
import { headerKindNames } from "@/lib/glossary"
import { templateFields } from "@/lib/office/word/template-fields"
import { removeTemplateAction } from "@/lib/reports/actions"
import type { TemplatesData } from "@/lib/letters/templates"

type State = TemplatesData["states"][number]

function Upload({ kind }: { kind: State["kind"] }) {
  const id = `tep-${kind}`
  return (
    <UploadForm action={templateHref(kind)} submitLabel="Kiểm tra và dùng mẫu này" variant="plain" className="mt-4">
      <label htmlFor={id} className="mb-1 block font-semibold">
        Tải lên mẫu riêng (.docx, tối đa 5 MB)
      </label>
      <FileInput id={id} name="tep" accept=".docx" />
    </UploadForm>
  )
}

function Template({ state: { kind, fileName, refused } }: { state: State }) {
  return (
    <section className="mb-6 rounded-lg border border-line bg-paper p-5">
      <h2 className="mb-1">{headerKindNames[kind]}</h2>
      <p className="mb-3">{fileName ? `Đang dùng mẫu riêng: ${fileName}` : "Đang dùng mẫu có sẵn."}</p>
      {refused && (
        <Notice tone="error" title={`Tệp “${refused.fileName}” chưa dùng được`}>
          <ul>
            {refused.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        {/* A download is no page of the app: a plain link, so that nothing is fetched ahead. */}
        <a href={templateHref(kind)} className="inline-flex min-h-11 items-center">
          Tải mẫu về để sửa trong Word
        </a>
      </p>
      <Upload kind={kind} />
      {fileName && (
        <div className="mt-4">
          <ActionForm
            action={removeTemplateAction}
            submitLabel="Trở lại mẫu có sẵn"
            variant="danger"
            hidden={{ headerKind: kind }}
          />
        </div>
      )}
    </section>
  )
}

/** The Word templates of a unit: what is used, how to change it, which fields there are. */
export function TemplatesPage({ data: { unitName, states, saved, problem } }: { data: TemplatesData }) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Báo cáo", href: reportsHref() }]} />
      <PageHeading title="Mẫu báo cáo Word" sub={`${unitName}. Tải mẫu về, sửa trong Word, rồi tải lên.`} />
      {saved === "mau" && (
        <Notice tone="success">Đã nhận mẫu. Báo cáo nộp từ nay theo mẫu này; báo cáo đã nộp giữ mẫu lúc nộp.</Notice>
      )}
      {saved === "bo" && <Notice tone="success">Đã trở lại mẫu có sẵn.</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      {states.map((state) => (
        <Template key={state.kind} state={state} />
      ))}
      <h2 className="mb-3">Các ô của mẫu</h2>
      <DataTable caption="Các ô của mẫu" hideCaption>
        <thead>
          <tr>
            <HeadCell>Ô</HeadCell>
            <HeadCell>Điền bằng</HeadCell>
            <HeadCell>Bắt buộc</HeadCell>
          </tr>
        </thead>
        <tbody>
          {templateFields.map(({ name, meaning, required, repeats }) => (
            <tr key={name}>
              <RowHead>
                <code>{repeats ? `{#${name}}…{/${name}}` : `{${name}}`}</code>
              </RowHead>
              <DataCell>{meaning}</DataCell>
              <DataCell>{required ? "Có" : ""}</DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  )
}
