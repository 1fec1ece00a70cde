"use client"

import { ErrorSummary } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import { ConflictTable } from "./conflict-table"
import { fieldId } from "./use-field"
import type { ShownState, Unsent } from "./use-sending"

function inSummary(label: string | undefined, message: string): string {
  return label ? `${label}: ${message.charAt(0).toLowerCase()}${message.slice(1)}` : message
}

interface FormOutcomeProps {
  state: ShownState
  unsent: Unsent | null
  /** What the summary of errors calls a field, where the message alone does not say it. */
  labelOf?: (name: string) => string | undefined
}

/** What became of a form that was sent, above its fields. */
export function FormOutcome({ state, unsent, labelOf }: FormOutcomeProps) {
  if (unsent) return <ErrorSummary title="Chưa gửi được" errors={[{ message: unsent.message }]} />
  if (state.status === "done") return <Notice tone="success">{state.message}</Notice>
  if (state.status !== "refused") return null
  const errors = Object.entries(state.errors).map(([name, message]) => {
    return { fieldId: fieldId(name), message: inSummary(labelOf?.(name), message) }
  })
  return (
    <>
      {errors.length > 0 ? (
        <ErrorSummary title={state.message} errors={errors} />
      ) : (
        <ErrorSummary title="Chưa thực hiện được" errors={[{ message: state.message }]} />
      )}
      {state.conflict && <ConflictTable conflict={state.conflict} />}
    </>
  )
}
