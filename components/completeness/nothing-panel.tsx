import { ActionForm } from "@/components/fields/action-form"
import { sayNothingAction, takeBackNothingAction } from "@/lib/completeness/actions"
import { registerName, type CompletenessData } from "@/lib/completeness/load-completeness"
import type { MatrixColumn } from "@/lib/completeness/matrix"

function Registers({ columns, checked }: { columns: MatrixColumn[]; checked: boolean }) {
  return (
    <fieldset className="mb-4">
      <legend className="sr-only">Sổ</legend>
      {columns.map(({ register: { key } }) => (
        <label key={key} className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="registers" value={key} defaultChecked={checked} />
          {registerName(key)}
        </label>
      ))}
    </fieldset>
  )
}

/** The unit itself says that it has nothing to enter in the registers that are still empty, or takes that back. */
export function NothingPanel({ data }: { data: CompletenessData }) {
  const { query, columns, rows, unit, reportable } = data
  const own = rows.find((row) => row.unit.unitId === unit.id)
  if (!own || query.register) return null
  const inState = (...states: string[]) =>
    columns.filter(({ register }, i) => reportable.includes(register.key) && states.includes(own.squares[i]!.state))
  const [empty, said] = [inState("missing", "late"), inState("nothing")]
  const hidden = { unitId: unit.id, year: query.year, period: query.period.key }
  const when = `${query.period.name.toLowerCase()}/${query.year}`
  return (
    <>
      {empty.length > 0 && (
        <section className="mt-9 rounded-lg border border-line bg-paper p-5 print:hidden">
          <h2 className="mb-1">Báo không phát sinh</h2>
          <p className="mb-3 text-muted">
            {unit.name} không có gì để ghi trong {when} vào các sổ được đánh dấu. Ghi được sau này thì báo này hết tác
            dụng.
          </p>
          <ActionForm action={sayNothingAction} submitLabel="Báo không phát sinh" variant="plain" hidden={hidden}>
            <Registers columns={empty} checked />
          </ActionForm>
        </section>
      )}
      {said.length > 0 && (
        <details className="mt-6 print:hidden">
          <summary className="inline-flex min-h-11 items-center font-semibold text-link">
            Đã báo không phát sinh ở {said.length} sổ
          </summary>
          <ActionForm action={takeBackNothingAction} submitLabel="Bỏ báo này" variant="plain" hidden={hidden}>
            <Registers columns={said} checked={false} />
          </ActionForm>
        </details>
      )}
    </>
  )
}
