import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { flashParams } from "@/lib/addresses/flash"
import { registerHref } from "@/lib/addresses/records"
import { formatNumber } from "@/lib/format/numbers"
import type { BatchesData } from "@/lib/register/import/loaders"
import { isCountedRegister } from "@/lib/roll-up/is-counted"
import { SavedNotice } from "./saved-notice"
import { ImportBatches } from "./import-batches"
import { ImportUpload } from "./import-upload"

const refusals: Record<string, string> = {
  "chua-chon": "Chưa chọn tệp.",
  "qua-lon": "Tệp quá lớn: tối đa 20 MB.",
}

function Outcome({ data, search }: { data: BatchesData; search: Record<string, string> }) {
  const batch = (id: string | undefined) => data.batches.find((one) => String(one.id) === id)
  const [imported, undone] = [batch(search[flashParams.imported]), batch(search[flashParams.undone])]
  const refusal = refusals[search[flashParams.refused] ?? ""]
  const { inline } = data.register.term
  if (refusal) return <Notice tone="error">{refusal}</Notice>
  if (undone)
    return (
      <Notice tone="success">{`Đã hoàn tác đợt nhập “${undone.fileName}”: ${formatNumber(undone.rowCount)} bản ghi.`}</Notice>
    )
  if (!imported) return null
  return (
    <SavedNotice
      register={data.register.key}
      counted={isCountedRegister(data.register.key)}
      done={`Đã nhập ${formatNumber(imported.rowCount)} ${inline}`}
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
