import type { ReactNode } from "react"

export interface LineStep {
  label: string
  /** The day it was reached; null = not yet. */
  day: string | null
  current?: boolean
  /** Happened between two steps: it is no step itself. */
  aside?: boolean
  children?: ReactNode
}

function state({ day, current }: LineStep): string {
  if (current) return "đang ở bước này"
  return day ? "đã qua" : "chưa đến"
}

/** Steps one after another with their days; the state of each stands in words as well. */
export function StepLine({ label, steps }: { label: string; steps: LineStep[] }) {
  return (
    <ol aria-label={label} className="mb-6">
      {steps.map((step, index) => {
        const reached = step.day !== null || step.current
        const weight = step.current ? "font-semibold" : reached ? "" : "text-muted"
        return (
          <li
            key={index}
            aria-current={step.current ? "step" : undefined}
            className={`relative border-l-4 pb-3 pl-5 last:pb-0 ${reached ? "border-brand" : "border-line"}`}
          >
            <p className={weight}>
              {step.label}
              {step.day && `: ${step.day}`}
              {!step.aside && <span className="font-normal text-muted"> ({state(step)})</span>}
            </p>
            {step.children}
          </li>
        )
      })}
    </ol>
  )
}
