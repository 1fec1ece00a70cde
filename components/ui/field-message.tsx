/** The ids under which a field's hint and error are found, for `aria-describedby`; undefined when it has neither. */
export function describedBy(id: string, { hint, error }: { hint?: string; error?: string }): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined
}

/** A field's hint and its error, under the ids that `describedBy` names. */
export function FieldMessages({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-bad">
          <span className="sr-only">Lỗi: </span>
          {error}
        </p>
      )}
    </>
  )
}

/** A field in error is marked by a bar along its left side, too. */
export function fieldClass(error: string | undefined): string {
  return `mb-6 min-w-0 ${error ? "border-l-4 border-bad pl-3" : ""}`
}
