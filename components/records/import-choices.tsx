import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { Question, SheetQuestions } from "@/components/ui/sheet-questions"
import { importDraftHref } from "@/lib/addresses/records"
import { formatNumber } from "@/lib/format/numbers"
import { SameRows } from "./import-same-rows"
import type { ImportPreview } from "@/lib/register/import/check-sheet"
import type { OptionValues } from "@/lib/register/import/options"
import type { FoundDraft } from "@/lib/register/import/loaders"

function OldFonts({ preview, chosen }: { preview: ImportPreview; chosen: OptionValues }) {
  if (preview.oldFonts.length === 0) return null
  const answers = [
    { value: "doi", label: "Đổi sang Unicode" },
    { value: "giu", label: "Giữ nguyên như trong tệp" },
  ]
  return (
    <Question name="phong" legend="Chữ như của phông cũ" answers={answers} chosen={chosen}>
      <ul className="mb-2">
        {preview.oldFonts.map(({ column, font, readings }) => (
          <li key={column}>
            {column}: {font}
            {readings.map(({ cell, asIs, unicode }) => (
              <span key={cell} className="block">
                Ô {cell}: trong tệp “{asIs}”, đổi sang Unicode “{unicode}”
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Question>
  )
}

/** What is there already and can be there once only: there is nothing to decide. */
function PassedOver({ children }: { children: ReactNode }) {
  return (
    <section className="mb-6">
      <h2 className="mb-2">Bản ghi đã có</h2>
      <p className="mb-2">Các dòng này được bỏ qua, sổ giữ nguyên.</p>
      {children}
    </section>
  )
}

function SameRecords({ data, preview }: { data: FoundDraft; preview: ImportPreview }) {
  const { known, twice, mustDecide } = preview
  if (known.length + twice.length === 0) return null
  const list = <SameRows register={data.register} known={known} twice={twice} />
  if (!mustDecide) return <PassedOver>{list}</PassedOver>
  const mayAdd = [...known.filter(({ isNamed }) => !isNamed), ...twice].some(({ isOnce }) => !isOnce)
  const differing = known.filter(({ changes }) => Object.keys(changes).length > 0).length
  const answers = [
    { value: "bo-qua", label: "Bỏ qua các dòng này, giữ nguyên sổ" },
    ...(mayAdd ? [{ value: "giu-ca-hai", label: "Vẫn nhập thêm các dòng chưa có mã bản ghi, giữ cả hai" }] : []),
    ...(differing > 0
      ? [
          {
            value: "cap-nhat",
            label: `Cập nhật ${formatNumber(differing)} bản ghi theo tệp; hoàn tác đợt nhập thì lấy lại được`,
          },
        ]
      : []),
  ]
  return (
    <Question name="trung" legend="Bản ghi đã có" answers={answers} chosen={data.chosen}>
      {list}
    </Question>
  )
}

/** What there is to decide about a file before it is imported; a plain GET form, so that the preview shows what comes of it. */
export function ImportChoices({ data, preview }: { data: FoundDraft; preview: ImportPreview }) {
  const { register, draftId, chosen } = data
  const { otherSheets, hiddenRows, oldFonts, known, twice } = preview
  const asked = otherSheets.length + hiddenRows + oldFonts.length + known.length + twice.length > 0
  if (!asked) return null
  return (
    <form method="get" action={importDraftHref(register.slug, draftId)} className="mb-6">
      <SheetQuestions notes={preview} chosen={chosen} />
      <OldFonts preview={preview} chosen={chosen} />
      <SameRecords data={data} preview={preview} />
      <Button variant="plain">Xem lại theo lựa chọn này</Button>
    </form>
  )
}
