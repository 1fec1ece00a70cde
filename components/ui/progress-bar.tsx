import { formatNumber } from "@/lib/format/numbers"

/** How far something has come, as a bar and in numbers. */
export function ProgressBar({ label, value, max }: { label: string; value: number; max: number }) {
  const counted = `${formatNumber(value)}/${formatNumber(max)}`
  return (
    <div>
      <div className="mb-1 flex justify-between gap-4">
        <span>{label}</span>
        <span className="tabular-nums">{counted}</span>
      </div>
      <progress aria-label={label} aria-valuetext={counted} value={value} max={Math.max(max, 1)} />
    </div>
  )
}
