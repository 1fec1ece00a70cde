import type { Changes } from "@/lib/audit/record-event"

/** Before and after by field; "—" when an event changed no field. */
export function ChangeList({ changes }: { changes: Changes }) {
  const entries = Object.entries(changes)
  if (entries.length === 0) return "—"
  return (
    <ul className="space-y-1">
      {entries.map(([field, { before, after }]) => (
        <li key={field} className="wrap-break-word">
          <span className="font-semibold">{field}:</span>{" "}
          {before && (
            <>
              <del>{before}</del> <span aria-hidden="true">→</span> <span className="sr-only">thành</span>{" "}
            </>
          )}
          {after ? <ins className="no-underline">{after}</ins> : <span className="text-muted">(để trống)</span>}
        </li>
      ))}
    </ul>
  )
}
