import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { FileWaiting } from "@/components/ui/file-waiting"
import { LinkButton } from "@/components/ui/button"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { SlowForm } from "@/components/fields/slow-form"
import { importHref, importProgressHref, importWrongHref, registerHref } from "@/lib/addresses/records"
import { formatNumber } from "@/lib/format/numbers"
import { commitImport } from "@/lib/registers/import-actions"
import type { ImportPreview as Preview } from "@/lib/register/import/check-sheet"
import type { FoundDraft } from "@/lib/register/import/loaders"
import type { PreviewData } from "@/lib/registers/load-preview"
import { ImportChoices } from "./import-choices"
import { ImportDoubts, ImportErrors } from "./import-errors"
import { ImportNotices } from "./import-notices"
import { ImportSample } from "./import-sample"

/** What stands in the way of the import, or that nothing does. */
function Verdict({ preview }: { preview: Preview }) {
  if (preview.errors.length > 0) {
    return (
      <Notice tone="error" title={`Tệp có ${formatNumber(preview.errors.length)} lỗi`}>
        Chưa nhập được gì. Hãy sửa trong Excel theo bảng dưới rồi tải tệp lên lại, hoặc nhập riêng các dòng đúng.
      </Notice>
    )
  }
  if (preview.fresh > 0) return <Notice tone="info">Tệp không có lỗi. Hãy xem lại các dòng đầu, rồi nhập.</Notice>
  return (
    <Notice tone="info">
      {preview.unchanged > 0 ? "Mọi bản ghi trong tệp đã có trong sổ và không đổi." : "Tệp không có dòng dữ liệu nào."}
    </Notice>
  )
}

/** What the button does: "Nhập 12 mô hình và cập nhật 3 mô hình"; there is something to write. */
function labelOf({ errors, toWrite: { fresh, updates } }: Preview, what: string): string {
  const [added, updated] = [fresh, updates].map((count) => `${formatNumber(count)} ${what}`)
  const adding = errors.length > 0 ? `Chỉ nhập ${added} không có lỗi` : `Nhập ${added}`
  if (updates === 0) return adding
  return fresh === 0 ? `Cập nhật ${updated}` : `${adding} và cập nhật ${updated}`
}

/** The button of the import, once there is nothing left to decide; of a file with errors that of its good records. */
function Commit({ data, preview }: { data: FoundDraft; preview: Preview }) {
  const { register, draftId, chosen } = data
  const { errors, oldFonts, mustDecide, toWrite } = preview
  const total = toWrite.fresh + toWrite.updates
  if (mustDecide && chosen.trung === "")
    return <Notice tone="info">Hãy chọn cách làm với bản ghi đã có ở trên, rồi nhập.</Notice>
  if (total === 0) return null
  if (oldFonts.length > 0 && chosen.phong === "")
    return <Notice tone="info">Hãy chọn cách đọc chữ phông cũ ở trên, rồi nhập.</Notice>
  const some = errors.length > 0
  return (
    <SlowForm
      action={commitImport}
      hidden={{ register: register.key, draft: draftId, ...chosen, loi: some ? "bo" : "" }}
      runningLabel="Đang ghi vào sổ, đừng đóng trang này"
      label={labelOf(preview, register.term.inline)}
      total={total}
      progressHref={importProgressHref(register.slug, draftId)}
    />
  )
}

function Readable({ data, preview }: { data: FoundDraft; preview: Preview }) {
  const { register, draftId, chosen } = data
  const { fresh, unchanged, errors, doubts, sample, sheetName, known, twice } = preview
  const there = known.filter(({ isNamed }) => !isNamed).length + twice.length
  return (
    <>
      <Verdict preview={preview} />
      <ImportChoices data={data} preview={preview} />
      {errors.length > 0 && (
        <>
          <ImportErrors errors={errors} />
          <p className="mb-4">
            <a href={importWrongHref(register.slug, draftId, chosen)} className="inline-flex min-h-11 items-center">
              Tải các dòng có lỗi kèm lý do (.xlsx)
            </a>
          </p>
        </>
      )}
      {errors.length === 0 && doubts.length > 0 && <ImportDoubts doubts={doubts} />}
      <DefinitionList
        items={[
          ...(sheetName ? [{ term: "Trang tính đã đọc", value: sheetName }] : []),
          { term: "Bản ghi mới", value: formatNumber(fresh - there) },
          ...(there > 0 ? [{ term: "Đã có trong sổ hoặc lặp trong tệp", value: formatNumber(there) }] : []),
          { term: "Đã có trong sổ, không đổi", value: formatNumber(unchanged) },
        ]}
      />
      <ImportNotices preview={preview} />
      <Commit data={data} preview={preview} />
      <ImportSample sample={sample} />
    </>
  )
}

/** What came of checking the file. */
async function Checked({ data }: { data: PreviewData }) {
  const result = (await data.check()) ?? { refusal: "Tệp này không còn ở đây: hãy tải lên lại." }
  if (!("refusal" in result)) return <Readable data={data} preview={result} />
  return (
    <Notice tone="error" title="Không nhập được tệp này">
      {result.refusal} Chưa có gì được ghi.
    </Notice>
  )
}

/** What the import of an uploaded file would do; nothing is written before its button is pressed. */
export function ImportPreview({ data }: { data: PreviewData }) {
  const { register, fileName, waiting } = data
  const home = importHref(register.slug)
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: register.term.name, href: registerHref(register.slug) },
          { label: "Nhập từ Excel", href: home },
        ]}
      />
      <PageHeading
        title="Xem trước"
        sub={fileName}
        actions={
          <LinkButton variant="plain" href={home}>
            Tải tệp khác
          </LinkButton>
        }
      />
      {waiting === null ? <Checked data={data} /> : <FileWaiting ahead={waiting} />}
    </>
  )
}
