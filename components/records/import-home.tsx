import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { flashParams } from "@/lib/addresses/flash"
import { registerHref } from "@/lib/addresses/records"
import type { BatchesData } from "@/lib/register/import/loaders"
import { inBatch } from "./in-batch"
import { SavedNotice } from "./saved-notice"
import { ImportBatches } from "./import-batches"
import { ImportUpload } from "./import-upload"

const refusals: Record<string, string> = {
  "chua-chon": "Chưa chọn tệp.",
  "qua-lon": "Tệp quá lớn: tối đa 20 MB.",
}

function Outcome({ data, search }: { data: BatchesData; search: Record<string, string> }) {
  const { imported } = data
  const undone = data.batches.find((one) => String(one.id) === search[flashParams.undone])
  const refusal = refusals[search[flashParams.refused] ?? ""]
  const { inline } = data.register.term
  if (refusal) return <Notice tone="error">{refusal}</Notice>
  if (undone)
    return (
      <Notice tone="success">
        Đã hoàn tác đợt nhập “{undone.fileName}”: {inBatch(undone, inline, { added: "bỏ", updated: "trả về như cũ" })}.
      </Notice>
    )
  if (!imported) return null
  return (
    <SavedNotice
      register={data.register.key}
      counted={imported.counted}
      done={`Đã ${inBatch(imported, inline, { added: "nhập", updated: "cập nhật" })}`}
    />
  )
}

/** Where an import into a register begins, and where it can be taken back. */
export function ImportHome({ data, search }: { data: BatchesData; search: Record<string, string> }) {
  const { term, slug } = data.register
  return (
    <>
      <Breadcrumbs crumbs={[{ label: term.name, href: registerHref(slug) }]} />
      <PageHeading
        title={`Nhập ${term.inline} từ Excel`}
        sub="Xem trước rồi mới ghi: nhập trọn cả tệp, hoặc riêng các dòng không có lỗi."
      />
      <Outcome data={data} search={search} />
      <ImportUpload slug={slug} />
      <section className="mt-10">
        <h2 className="mb-3">Các đợt đã nhập</h2>
        <ImportBatches data={data} />
      </section>
    </>
  )
}
