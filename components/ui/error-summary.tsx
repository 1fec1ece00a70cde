"use client"

import { useEffect, useRef } from "react"

export interface FieldError {
  /** The id of the input to fix; none for an error of the form as a whole. */
  fieldId?: string
  message: string
}

/** The list of what is wrong, at the head of a form: takes the focus when it appears, without JavaScript too, each line leads to its input. */
export function ErrorSummary({ errors, title = "Có lỗi cần sửa" }: { errors: FieldError[]; title?: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} autoFocus data-refused className="mb-6 border-4 border-bad bg-paper p-4">
      <h2 className="mb-2">{title}</h2>
      <ul className="space-y-1">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`} className="font-semibold text-bad">
            {fieldId ? (
              <a href={`#${fieldId}`} className="inline-flex min-h-11 items-center text-bad visited:text-bad">
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
