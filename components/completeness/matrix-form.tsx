import { Button } from "@/components/ui/button"
import type { MatrixQuery } from "@/lib/completeness/matrix"
import { completenessHref } from "@/lib/addresses/work"
import { matrixParams, registerName } from "@/lib/completeness/load-completeness"
import { periodsOf } from "@/lib/completeness/periods"
import { tracked } from "@/lib/completeness/tracked"

/** Which period of all registers, or which register; a plain GET form. */
export function MatrixForm({ query: { unitId, year, period, register } }: { query: MatrixQuery }) {
  return (
    <form action={completenessHref()} className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">
      <input type="hidden" name={matrixParams.unit} value={unitId} />
      <div className="w-24">
        <label htmlFor="nam" className="block font-semibold">
          Năm
        </label>
        <input id="nam" name={matrixParams.year} inputMode="numeric" maxLength={4} defaultValue={year} />
      </div>
      <div className="w-36">
        <label htmlFor="ky" className="block font-semibold">
          Kỳ
        </label>
        <select id="ky" name={matrixParams.period} defaultValue={period.key}>
          {[...periodsOf(year, "month"), ...periodsOf(year, "quarter")].map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="min-w-0 grow sm:max-w-80">
        <label htmlFor="so" className="block font-semibold">
          Sổ
        </label>
        <select id="so" name={matrixParams.register} defaultValue={register?.key ?? ""}>
          <option value="">Mọi sổ trong kỳ</option>
          {tracked.map(({ key }) => (
            <option key={key} value={key}>
              {registerName(key)}, cả năm
            </option>
          ))}
        </select>
      </div>
      <Button variant="plain">Xem</Button>
    </form>
  )
}
