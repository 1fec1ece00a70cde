import { Button } from "@/components/ui/button"
import { formatDate, today, type IsoDate } from "@/lib/format/dates"

/** Chooses the day whose structure is shown; a plain GET form. */
export function DayForm({ action, day }: { action: string; day: IsoDate }) {
  return (
    <form method="get" action={action} className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
      <div>
        <label htmlFor="ngay" className="block font-semibold">
          Cơ cấu tại ngày
        </label>
        <input
          id="ngay"
          name="ngay"
          inputMode="numeric"
          autoComplete="off"
          placeholder="ngày/tháng/năm"
          className="max-w-44!"
          defaultValue={formatDate(day)}
        />
      </div>
      <Button variant="plain">Xem</Button>
      {day !== today() && (
        <a href={action} className="inline-flex min-h-11 items-center">
          Về hôm nay
        </a>
      )}
    </form>
  )
}
