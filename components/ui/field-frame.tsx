import type { ReactNode } from "react"
import { describedBy, fieldClass, FieldMessages } from "@/components/ui/field-message"

/** What the input inside a frame must carry. */
interface FramedInputProps {
  id: string
  "aria-describedby": string | undefined
  "aria-invalid": true | undefined
}

interface FieldFrameProps {
  id: string
  label: string
  hint?: string
  error?: string
  /** Adds "(không bắt buộc)" to the label: what is required goes without saying. */
  optional?: boolean
  children: (input: FramedInputProps) => ReactNode
}

/** Label, hint and error around one input, tied to it by id. */
export function FieldFrame({ id, label, hint, error, optional, children }: FieldFrameProps) {
  return (
    <div className={fieldClass(error)}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {optional && <span className="font-normal text-muted"> (không bắt buộc)</span>}
      </label>
      <FieldMessages id={id} hint={hint} error={error} />
      <div className="mt-1">
        {children({
          id,
          "aria-describedby": describedBy(id, { hint, error }),
          "aria-invalid": error ? true : undefined,
        })}
      </div>
    </div>
  )
}
