import { Button } from "@/components/ui/button"
import { listParams } from "@/lib/format/list-params"
import type { DashboardQuery } from "@/lib/dashboard/dashboard-query"
import { countedFigures } from "@/lib/roll-up/figures"

interface PeriodFormProps {
  action: string
  query: DashboardQuery
  /** What the figure is chosen for. */
  figureLabel: string
}

const months = Array.from({ length: 12 }, (_, n) => n + 1)

function MonthSelect({ name, label, value }: { name: string; label: string; value: number }) {
  return (
    <div className="w-24">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value}>
        {months.map((month) => (
          <option key={month} value={month}>
            {month}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The years, the months of one of them, and the figure to compare by: a plain GET form. */
export function PeriodForm({ action, query, figureLabel }: PeriodFormProps) {
  return (
    <form action={action} className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">
      {query.restated && <input type="hidden" name={listParams.view} value="hien-nay" />}
      {query.own && <input type="hidden" name={listParams.breadth} value="rieng" />}
      <div className="w-24">
        <label htmlFor="tu-nam" className="block font-semibold">
          Từ năm
        </label>
        <input id="tu-nam" name={listParams.from} inputMode="numeric" maxLength={4} defaultValue={query.from} />
      </div>
      <div className="w-24">
        <label htmlFor="den-nam" className="block font-semibold">
          Đến năm
        </label>
        <input id="den-nam" name={listParams.to} inputMode="numeric" maxLength={4} defaultValue={query.to} />
      </div>
      {query.from === query.to && (
        <>
          <MonthSelect name={listParams.fromMonth} label="Từ tháng" value={query.months?.first ?? 1} />
          <MonthSelect name={listParams.toMonth} label="Đến tháng" value={query.months?.last ?? 12} />
        </>
      )}
      <div className="min-w-0 grow sm:max-w-80">
        <label htmlFor="chi-tieu" className="block font-semibold">
          {figureLabel}
        </label>
        <select id="chi-tieu" name={listParams.figure} defaultValue={query.figure.key}>
          {countedFigures.map((figure) => (
            <option key={figure.key} value={figure.key}>
              {figure.name}
            </option>
          ))}
        </select>
      </div>
      <Button variant="plain">Xem</Button>
    </form>
  )
}
