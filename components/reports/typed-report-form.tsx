"use client"

import { ActionForm } from "@/components/fields/action-form"
import { EntryKeys } from "@/components/fields/entry-keys"
import { TableCount } from "@/components/fields/table-inputs"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { typeReportAction } from "@/lib/reports/actions"
import type { ReportFigure } from "@/lib/reports/figure-list"
import type { PlacedFigure } from "@/lib/roll-up/placed-figures"
import { numberField } from "@/lib/reports/substitute/number-field"

type FigureToType = PlacedFigure<ReportFigure>

function Line({ figure: { key, name, label, unitOfCount, depth } }: { figure: FigureToType }) {
  return (
    <StackedRow>
      <StackedName className={depth > 0 ? "pl-8" : ""}>
        {label} <span className="text-muted">({unitOfCount})</span>
      </StackedName>
      <StackedCell numeric>
        <TableCount name={numberField(key)} label={`${name} (${unitOfCount})`} initial="" column="value" />
      </StackedCell>
    </StackedRow>
  )
}

interface TypedReportFormProps {
  figures: FigureToType[]
  hidden: { unit: number; kind: string; fromYear: number; toYear: number }
}

/** A box for every figure of a report; sent, the report is accepted at once. */
export function TypedReportForm({ figures, hidden }: TypedReportFormProps) {
  const labelOf = (field: string) => figures.find(({ key }) => numberField(key) === field)?.name
  return (
    <ActionForm
      action={typeReportAction}
      submitLabel="Nhập thay và chấp nhận"
      hidden={hidden}
      labelOf={labelOf}
      draft={{ name: "numbers", onDevice: true }}
    >
      <EntryKeys>
        <DataTable caption="Số liệu của cả đơn vị, kể cả các đơn vị trực thuộc">
          <StackedHead>
            <tr>
              <HeadCell>Chỉ tiêu</HeadCell>
              <HeadCell numeric>Số liệu</HeadCell>
            </tr>
          </StackedHead>
          <StackedBody>
            {figures.map((figure) => (
              <Line key={figure.key} figure={figure} />
            ))}
          </StackedBody>
        </DataTable>
      </EntryKeys>
      <p className="my-3 text-muted">
        Ô trống là 0. Số ước lượng ghi liền cả chữ: gần 350.000. Enter hoặc phím xuống sang ô dưới.
      </p>
    </ActionForm>
  )
}
