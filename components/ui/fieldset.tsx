import type { ReactNode } from "react"
import { describedBy, fieldClass, FieldMessages } from "@/components/ui/field-message"

interface FieldsetProps {
  /** Also where the error summary leads. */
  id: string
  legend: string
  hint?: string
  error?: string
  children: ReactNode
}

/** A group of inputs that answer one question, under one legend. */
export function Fieldset({ id, legend, hint, error, children }: FieldsetProps) {
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy(id, { hint, error })} className={fieldClass(error)}>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <FieldMessages id={id} hint={hint} error={error} />
      <div className="mt-1">{children}</div>
    </fieldset>
  )
}
