"use client"

import { type FormEvent, useState } from "react"
import { ActionForm } from "@/components/fields/action-form"
import { EntryKeys } from "@/components/fields/entry-keys"
import { TableCount } from "@/components/fields/table-inputs"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { parseNumber } from "@/lib/format/numbers"
import { formatSum, splitQualifier } from "@/lib/qualifier"
import { typeReportAction } from "@/lib/reports/actions"
import type { FigureToType } from "@/lib/reports/substitute/load-substitute"
import { numberField } from "@/lib/reports/substitute/number-field"

/** A typed number as a table shows it; what is no number stays as it is. */
function shownAs(text: string): string {
  const { qualifier, rest } = splitQualifier(text) ?? { qualifier: "exact" as const, rest: text }
  const value = parseNumber(rest)
  return value === null ? text.trim() : formatSum(value, [qualifier])
}

interface LineProps {
  figure: FigureToType
  /** What stands in its box now. */
  typed: string
}

/** A box, and beside it what the records say: a number that is typed and differs is warned about. */
function Line({ figure: { key, name, label, unitOfCount, depth, initial, recorded }, typed }: LineProps) {
  const differs = recorded !== "" && typed.trim() !== "" && shownAs(typed) !== recorded
  return (
    <StackedRow>
      <StackedName className={depth > 0 ? "pl-8" : ""}>
        {label} <span className="text-muted">({unitOfCount})</span>
      </StackedName>
      <StackedCell numeric>
        <TableCount name={numberField(key)} label={`${name} (${unitOfCount})`} initial={initial} column="value" />
      </StackedCell>
      <StackedCell numeric label="Trong sổ">
        {recorded || "—"}
        {differs && <span className="block text-sm font-semibold text-warn">Khác với sổ</span>}
      </StackedCell>
    </StackedRow>
  )
}

interface TypedReportFormProps {
  figures: FigureToType[]
  hidden: { unit: number; kind: string; fromOn: string; toOn: string }
}

/** A box for every figure of a report; sent, the report is accepted at once. */
export function TypedReportForm({ figures, hidden }: TypedReportFormProps) {
  const [typed, setTyped] = useState<Record<string, string>>({})
  const labelOf = (field: string) => figures.find(({ key }) => numberField(key) === field)?.name
  function noteTyped({ target }: FormEvent) {
    if (target instanceof HTMLInputElement) setTyped((before) => ({ ...before, [target.name]: target.value }))
  }
  return (
    <ActionForm
      action={typeReportAction}
      submitLabel="Nhập hộ và chấp nhận"
      hidden={hidden}
      labelOf={labelOf}
      draft={{ name: "numbers", onDevice: true }}
    >
      <EntryKeys>
        <div onInput={noteTyped}>
          <DataTable caption="Số liệu của cả đơn vị, kể cả các đơn vị trực thuộc">
            <StackedHead>
              <tr>
                <HeadCell>Chỉ tiêu</HeadCell>
                <HeadCell numeric>Số liệu</HeadCell>
                <HeadCell numeric>Trong sổ</HeadCell>
              </tr>
            </StackedHead>
            <StackedBody>
              {figures.map((figure) => (
                <Line key={figure.key} figure={figure} typed={typed[numberField(figure.key)] ?? figure.initial} />
              ))}
            </StackedBody>
          </DataTable>
        </div>
      </EntryKeys>
      <p className="my-3 text-muted">
        Ô trống là chưa có số, báo cáo sẽ bỏ qua; không có gì thì ghi 0. Số ước lượng ghi liền cả chữ: gần 350.000.
        Enter hoặc phím xuống sang ô dưới. Cột “Trong sổ” là số các bản ghi đang có của đơn vị và cấp dưới.
      </p>
    </ActionForm>
  )
}
