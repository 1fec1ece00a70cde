import { ActionForm } from "@/components/fields/action-form"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { FileWaiting } from "@/components/ui/file-waiting"
import { FileErrors } from "@/components/ui/file-errors"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { substituteFormHref } from "@/lib/addresses/reports"
import { substituteReportAction } from "@/lib/reports/actions"
import { boardHref } from "@/lib/reports/load-board"
import { knownValue, shownSum } from "@/lib/reports/branch-value"
import { placedFigures } from "@/lib/roll-up/placed-figures"
import type { Difference } from "@/lib/reports/substitute/beside-records"
import { reportName } from "@/lib/reports/period"
import { substituteQuery } from "@/lib/reports/substitute/href"
import type { SubstituteVerdict } from "@/lib/reports/substitute/check-kept"
import type { SubstituteDraftData } from "@/lib/reports/substitute/load-draft"
import { TypedDifferences } from "./typed-differences"
import { SubstituteUpload } from "./substitute-page"

type Checked = Extract<SubstituteVerdict["checked"], { ok: true }>

function Numbers({ figures, ...line }: Pick<Checked, "figures" | "values" | "words">) {
  const typed = placedFigures(figures).filter(({ key }) => knownValue([line], key) !== null)
  return (
    <DataTable caption="Số liệu sẽ nhập; chỉ tiêu không nêu ở đây để trống, là chưa có số">
      <thead>
        <tr>
          <HeadCell>Chỉ tiêu</HeadCell>
          <HeadCell>Đơn vị tính</HeadCell>
          <HeadCell numeric>Số liệu</HeadCell>
        </tr>
      </thead>
      <tbody>
        {typed.map(({ key, label, unitOfCount }) => (
          <tr key={key}>
            <RowHead>{label}</RowHead>
            <DataCell>{unitOfCount}</DataCell>
            <DataCell numeric>{shownSum([line], key)}</DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function Ready({
  data: { place, id },
  checked,
  differences,
}: {
  data: Pick<SubstituteDraftData, "place" | "id">
  checked: Checked
  differences: Difference[]
}) {
  const { kind, fromOn, toOn } = place.period
  return (
    <>
      <TypedDifferences differences={differences} />
      <Numbers {...checked} />
      <div className="mt-6">
        <ActionForm
          action={substituteReportAction}
          submitLabel="Nhập hộ và chấp nhận"
          hidden={{ draft: id, unit: place.unitId, kind, fromOn, toOn }}
        />
      </div>
    </>
  )
}

const gone: SubstituteVerdict = {
  checked: { ok: false, message: "Tệp này không còn ở đây: hãy tải lên lại." },
  differences: [],
}

/** What is wrong with a sheet and the way to send another, or what it would write. */
async function Read({ data }: { data: SubstituteDraftData }) {
  const { checked, differences } = (await data.check()) ?? gone
  return (
    <>
      {!checked.ok && (
        <Notice tone="error" title="Không nhập được tệp này">
          {checked.message}
        </Notice>
      )}
      {checked.ok && checked.errors.length > 0 && <FileErrors errors={checked.errors} done="chưa nhập được gì" />}
      {checked.ok && checked.errors.length === 0 ? (
        <Ready data={data} checked={checked} differences={differences} />
      ) : (
        <SubstituteUpload place={data.place} />
      )}
    </>
  )
}

/** What an uploaded sheet would write for a unit, what is wrong with it, or that it is still being read. */
export function SubstituteDraftPage({ data }: { data: SubstituteDraftData }) {
  const { place, fileName, waiting } = data
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Báo cáo", href: boardHref(place.period) },
          { label: "Nhập hộ", href: substituteFormHref(substituteQuery(place.unitId, place.period)) },
        ]}
      />
      <PageHeading
        title={`Xem trước: ${place.unitName}`}
        sub={`Nhập hộ ${reportName(place.period).toLowerCase()}. Tệp: ${fileName}`}
      />
      {waiting === null ? <Read data={data} /> : <FileWaiting ahead={waiting} />}
    </>
  )
}
