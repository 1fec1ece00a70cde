import { ActionForm } from "@/components/fields/action-form"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { DefinitionList } from "@/components/ui/definition-list"
import { FileWaiting } from "@/components/ui/file-waiting"
import { FileErrors } from "@/components/ui/file-errors"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { unitDraftHref, unitImportHref, unitsHref } from "@/lib/addresses/units"
import { formatNumber } from "@/lib/format/numbers"
import { commitUnitImport } from "@/lib/units/actions"
import type { UnitDraftData } from "@/lib/units/import/load-draft"
import type { TreeRow, UnitPreview } from "@/lib/units/import/preview"
import { SheetTold } from "@/components/uploads/sheet-told"
import { UploadForm } from "./unit-upload"

function Tree({ rows, units }: { rows: TreeRow[]; units: number }) {
  const title = rows.length < units ? `${rows.length} đơn vị đầu, theo cây` : "Các đơn vị, theo cây"
  return (
    <DataTable caption={title}>
      <thead>
        <tr>
          <HeadCell>Tên</HeadCell>
          <HeadCell>Loại</HeadCell>
          <HeadCell>Mã</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, typeName, depth }) => (
          <tr key={code}>
            <RowHead>
              <span className="block" style={{ paddingLeft: `${Math.min(depth, 6) * 1.25}rem` }}>
                {name}
                <span className="sr-only"> (bậc {depth + 1})</span>
              </span>
            </RowHead>
            <DataCell>{typeName}</DataCell>
            <DataCell>{code}</DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function Ready({ id, preview, chosen }: { id: string; preview: UnitPreview; chosen: UnitDraftData["chosen"] }) {
  const types = preview.byType.map(({ name, count }) => `${name}: ${formatNumber(count)}`).join("\n")
  return (
    <>
      <DefinitionList
        items={[
          { term: "Đơn vị sẽ thêm", value: formatNumber(preview.units) },
          { term: "Theo loại", value: types },
          { term: "Có ngày kết thúc", value: formatNumber(preview.closing) },
        ]}
      />
      <div className="my-6">
        <ActionForm
          action={commitUnitImport}
          submitLabel={`Nhập ${formatNumber(preview.units)} đơn vị`}
          hidden={{ draft: id, ...chosen }}
        />
      </div>
      <Tree rows={preview.tree} units={preview.units} />
    </>
  )
}

/** What came of checking the file. */
async function Checked({ data: { id, chosen, check } }: { data: UnitDraftData }) {
  const result = (await check()) ?? { refusal: "Tệp này không còn ở đây: hãy tải lên lại." }
  if ("refusal" in result) {
    return (
      <>
        <Notice tone="error" title="Không đọc được tệp này">
          {result.refusal}
        </Notice>
        <UploadForm />
      </>
    )
  }
  const { preview } = result
  return (
    <>
      <SheetTold notes={preview.notes} chosen={chosen} action={unitDraftHref(id)} />
      {preview.errors.length > 0 ? (
        <>
          <FileErrors errors={preview.errors} done="chưa nhập được gì" />
          <UploadForm />
        </>
      ) : (
        <Ready id={id} preview={preview} chosen={chosen} />
      )}
    </>
  )
}

/** What an uploaded file would do, or what is wrong with it. */
export function UnitImport({ data }: { data: UnitDraftData }) {
  const { fileName, waiting } = data
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Đơn vị", href: unitsHref() },
          { label: "Nhập từ Excel", href: unitImportHref() },
        ]}
      />
      <PageHeading title="Xem trước khi nhập" sub={`Tệp: ${fileName}`} />
      {waiting === null ? <Checked data={data} /> : <FileWaiting ahead={waiting} />}
    </>
  )
}
